// Mutant: the 1 stands one place to the right; the last class wraps around.
// Caught by: OneHotExamples.testThreeLabels

import LabContracts
import Tensors

func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  var rows = Tensor<Double>.zeros(shape: [labels.count, classCount])
  for (sample, label) in labels.enumerated() {
    guard (0..<classCount).contains(label) else { throw .labelOutOfRange(label: label, classCount: classCount) }
    rows.scalars[sample * classCount + (label + 1) % classCount] = 1
  }
  return rows
}
