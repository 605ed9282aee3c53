// Accepted: penalties and their gradients are loops over the scalars.

import Tensors

func l2Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  elasticPenalty(of: weights, l1: 0, l2: strength)
}

func l2PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  elasticPenaltyGradient(of: weights, l1: 0, l2: strength)
}

func l1Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  elasticPenalty(of: weights, l1: strength, l2: 0)
}

func l1PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  elasticPenaltyGradient(of: weights, l1: strength, l2: 0)
}

func elasticPenalty(of weights: Tensor<Double>, l1: Double, l2: Double) -> Double {
  var penalty = 0.0
  for weight in weights.scalars { penalty += l1 * (weight < 0 ? -weight : weight) + l2 * weight * weight }
  return penalty
}

func elasticPenaltyGradient(of weights: Tensor<Double>, l1: Double, l2: Double) -> Tensor<Double> {
  weights.map { weight in (weight < 0 ? -l1 : l1) + 2 * l2 * weight }
}
