// Mutant: the penalty is added to each sample’s loss, and the sum divided by N.
// Caught by: RegularizedLossExamples.testLossOfThreeSamples, RegularizedLossChecks.testLossIsMeanPlusPenalty,
//   RegularizedLossChecks.testPenaltyIsTheSameForOneSampleAndForFour, RegularizedLossChecks.testBiasCostsNothing

import LabContracts
import Tensors

func regularizedLoss(losses: Tensor<Double>, model: LinearModel, l1: Double, l2: Double) -> Double {
  (losses.sum() + elasticPenalty(of: model.weights, l1: l1, l2: l2)) / Double(losses.count)
}

func regularizedGradient(gradient: LinearModel, model: LinearModel, l1: Double, l2: Double) -> LinearModel {
  LinearModel(
    weights: gradient.weights + elasticPenaltyGradient(of: model.weights, l1: l1, l2: l2), bias: gradient.bias)
}
