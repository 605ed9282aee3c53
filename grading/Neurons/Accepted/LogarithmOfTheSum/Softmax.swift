// Accepted: pᵢ = e^(sᵢ − log Σ e^sⱼ), with the greatest score taken out of the logarithm.

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  let greatest = scores.scalars.max() ?? 0
  let logarithm = greatest + log(scores.map { exp($0 - greatest) }.sum())
  return scores.map { exp($0 - logarithm) }
}
