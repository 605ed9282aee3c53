// Accepted: each place is 1 or 0 by a comparison.

import LabContracts
import Tensors

func oneHot(_ labels: [Int], classCount: Int) throws(DataFileError) -> Tensor<Double> {
  if let label = labels.first(where: { $0 < 0 || $0 >= classCount }) {
    throw .labelOutOfRange(label: label, classCount: classCount)
  }
  return Tensor(labels.map { label in (0..<classCount).map { $0 == label ? 1 : 0 } })
}
