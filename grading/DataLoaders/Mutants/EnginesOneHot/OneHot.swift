// Mutant: the engine does the work that the task asks for.
// Caught by: OneHotExamples.testThreeLabels

import LabContracts
import Tensors

func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  for label in labels where !(0..<classCount).contains(label) {
    throw .labelOutOfRange(label: label, classCount: classCount)
  }
  return Tensor.oneHot(labels, classCount: classCount)
}
