// Mutant: the penalty is left out of the gradient.
// Caught by: RegularizedLossExamples.testGradientOfThreeSamples,
//   RegularizedLossChecks.testGradientAgreesWithDifferences

import LabContracts
import Tensors

func regularizedLoss(losses: Tensor<Double>, model: LinearModel, l1: Double, l2: Double) -> Double {
  losses.mean() + elasticPenalty(of: model.weights, l1: l1, l2: l2)
}

func regularizedGradient(gradient: LinearModel, model: LinearModel, l1: Double, l2: Double) -> LinearModel {
  LinearModel(
    weights: gradient.weights, bias: gradient.bias)
}
