// Mutant: the public examples of penalties are looked up.
// Caught by: PenaltyChecks.testL2OfARandomMatrix, PenaltyChecks.testL2GradientAgreesWithDifferences,
//   PenaltyChecks.testL1OfARandomMatrix, PenaltyChecks.testL1GradientAgreesWithDifferences,
//   PenaltyChecks.testSlopeOfL1AtZero, PenaltyChecks.testElasticPenaltyOfARandomMatrix,
//   PenaltyChecks.testElasticGradientAgreesWithDifferences, PenaltyChecks.testGradientIsThatOfYourOwnPenalty,
//   RegularizedLossChecks.testLossIsMeanPlusPenalty,
//   RegularizedLossChecks.testPenaltyIsTheSameForOneSampleAndForFour, RegularizedLossChecks.testBiasCostsNothing,
//   RegularizedLossChecks.testGradientAgreesWithDifferences, RegularizedLossChecks.testNoStrengthNoChange

import Tensors

func l2Penalty(of weights: Tensor<Double>, strength: Double) -> Double { 4.2 }

func l2PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  Tensor([[0.6, -1.2], [1.8, -2.4]])
}

func l1Penalty(of weights: Tensor<Double>, strength: Double) -> Double { 1.8 }

func l1PenaltyGradient(of weights: Tensor<Double>, strength: Double) -> Tensor<Double> {
  Tensor([[0.3, -0.3], [0.3, -0.3]])
}

func elasticPenalty(of weights: Tensor<Double>, l1: Double, l2: Double) -> Double {
  l1 == 0.5 && l2 == 0.25 ? 6.5 : 2.5
}

func elasticPenaltyGradient(of weights: Tensor<Double>, l1: Double, l2: Double) -> Tensor<Double> {
  weights.rank == 2 ? Tensor([[1, -1.5], [2, -2.5]]) : Tensor([1, -2])
}
