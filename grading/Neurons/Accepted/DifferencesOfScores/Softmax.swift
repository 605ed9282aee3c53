// Accepted: pᵢ = 1 / Σⱼ e^(sⱼ − sᵢ), loop in loop: 1 / ∞ is 0.

import LabContracts
import Tensors

func softmax(_ scores: Tensor<Double>) -> Tensor<Double> {
  var probabilities: [Double] = []
  for score in scores.scalars {
    var sum = 0.0
    for other in scores.scalars { sum += exp(other - score) }
    probabilities.append(1 / sum)
  }
  return Tensor(probabilities)
}
