// Mutant: the slope of λ|w| is λ everywhere.
// Caught by: PenaltyExamples.testL1GradientOfFourWeights, PenaltyExamples.testElasticGradientOfFourWeights,
//   PenaltyChecks.testGradientIsThatOfYourOwnPenalty

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
  strength * Tensor.ones(shape: weights.shape)
}

func elasticPenalty(of weights: Tensor<Double>, l1: Double, l2: Double) -> Double {
  l1Penalty(of: weights, strength: l1) + l2Penalty(of: weights, strength: l2)
}

func elasticPenaltyGradient(of weights: Tensor<Double>, l1: Double, l2: Double) -> Tensor<Double> {
  l1PenaltyGradient(of: weights, strength: l1) + l2PenaltyGradient(of: weights, strength: l2)
}
