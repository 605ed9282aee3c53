// Mutant: a negative label is not noticed.
// Caught by: OneHotChecks.testLabelThatIsNoClass

import LabContracts
import Tensors

func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  var rows = Tensor<Double>.zeros(shape: [labels.count, classCount])
  for (sample, label) in labels.enumerated() {
    guard label < classCount else { throw .labelOutOfRange(label: label, classCount: classCount) }
    rows.scalars[sample * classCount + label] = 1
  }
  return rows
}
