// Mutant: the public examples of loss and gradient are looked up.
// Caught by: RegularizedLossChecks.testLossIsMeanPlusPenalty,
//   RegularizedLossChecks.testPenaltyIsTheSameForOneSampleAndForFour, RegularizedLossChecks.testBiasCostsNothing,
//   RegularizedLossChecks.testGradientAgreesWithDifferences, RegularizedLossChecks.testNoStrengthNoChange

import LabContracts
import Tensors

func regularizedLoss(losses: Tensor<Double>, model: LinearModel, l1: Double, l2: Double) -> Double { 4.5 }

func regularizedGradient(gradient: LinearModel, model: LinearModel, l1: Double, l2: Double) -> LinearModel {
  LinearModel(weights: Tensor([1.5, -1.75]), bias: 2)
}
