// Mutant: penalty and gradient are those of λ/2 · Σ w²: they belong together, but not to the formula.
// Caught by: PenaltyExamples.testL2OfFourWeights, PenaltyExamples.testL2GradientOfFourWeights,
//   PenaltyExamples.testElasticPenaltyOfFourWeights, PenaltyExamples.testElasticGradientOfFourWeights
// Says: half of what was expected

import LabContracts
import Tensors

func l2Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  strength / 2 * (weights * weights).sum()
}

func l2PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  strength * weights
}

func l1Penalty(of weights: Tensor<Double>, strength: Double) -> Double {
  strength * abs(weights).sum()
}

func l1PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  strength * ((weights .> 0) - (weights .< 0))
}

func elasticPenalty(of weights: Tensor<Double>, l1: Double, l2: Double) -> Double {
  l1Penalty(of: weights, strength: l1) + l2Penalty(of: weights, strength: l2)
}

func elasticPenaltyGradient(of weights: Tensor<Double>, l1: Double, l2: Double) -> Tensor<Double> {
  l1PenaltyGradient(of: weights, strength: l1) + l2PenaltyGradient(of: weights, strength: l2)
}
