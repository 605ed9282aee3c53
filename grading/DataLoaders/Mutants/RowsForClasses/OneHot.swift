// Mutant: there is a row for each class and a column for each label.
// Caught by: OneHotExamples.testThreeLabels
// Says: the transpose of what was expected

import LabContracts
import Tensors

func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  var rows = Tensor<Double>.zeros(shape: [classCount, labels.count])
  for (sample, label) in labels.enumerated() {
    guard (0..<classCount).contains(label) else { throw .labelOutOfRange(label: label, classCount: classCount) }
    rows.scalars[label * labels.count + sample] = 1
  }
  return rows
}
