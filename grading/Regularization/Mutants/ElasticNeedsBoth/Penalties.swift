// Mutant: with one strength 0 there is no penalty at all.
// Caught by: PenaltyChecks.testElasticPenaltyOfARandomMatrix, RegularizedLossExamples.testLossOfThreeSamples

import LabContracts
import Tensors

func l2Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  strength * (weights * weights).sum()
}

func l2PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  2 * strength * weights
}

func l1Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  strength * abs(weights).sum()
}

func l1PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  strength * ((weights .> 0) - (weights .< 0))
}

func elasticPenalty(of weights: Tensor<Double>, l1: Double, l2: Double) -> Double {
  guard l1 > 0, l2 > 0 || l1 == l2 else { return 0 }
  return l1Penalty(of: weights, strength: l1) + l2Penalty(of: weights, strength: l2)
}

func elasticPenaltyGradient(of weights: Tensor<Double>, l1: Double, l2: Double) -> Tensor<Double> {
  l1PenaltyGradient(of: weights, strength: l1) + l2PenaltyGradient(of: weights, strength: l2)
}
