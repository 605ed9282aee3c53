// Mutant: a label that is no class gets a row of zeros.
// Caught by: OneHotChecks.testLabelThatIsNoClass

import LabContracts
import Tensors

func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  var rows = Tensor<Double>.zeros(shape: [labels.count, classCount])
  for (sample, label) in labels.enumerated() {
    guard (0..<classCount).contains(label) else { continue }
    rows.scalars[sample * classCount + label] = 1
  }
  return rows
}
