// Mutant: the samples’ losses are added up, and not averaged.
// Caught by: RegularizedLossExamples.testLossOfThreeSamples, RegularizedLossChecks.testLossIsMeanPlusPenalty,
//   RegularizedLossChecks.testPenaltyIsTheSameForOneSampleAndForFour, RegularizedLossChecks.testBiasCostsNothing

import LabContracts
import Tensors

func regularizedLoss(losses: Tensor<Double>, model: LinearModel, l1: Double, l2: Double) -> Double {
  losses.sum() + elasticPenalty(of: model.weights, l1: l1, l2: l2)
}

func regularizedGradient(gradient: LinearModel, model: LinearModel, l1: Double, l2: Double) -> LinearModel {
  LinearModel(
    weights: gradient.weights + elasticPenaltyGradient(of: model.weights, l1: l1, l2: l2), bias: gradient.bias)
}
