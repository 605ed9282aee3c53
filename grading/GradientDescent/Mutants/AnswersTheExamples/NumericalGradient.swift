// Mutant: the public examples are looked up, and everything else is zero.
// Caught by: NumericalGradientChecks.testEveryIndexOfACoupledFunction,
//   NumericalGradientChecks.testMatrixKeepsItsShape, NumericalGradientChecks.testErrorOfCubesIsTheStepSquared,
//   NumericalGradientChecks.testPointIsPutBackExactly
// Says: 0 everywhere

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  switch x.scalars {
  case [-2, 5, -4]: Tensor([-4, -4, 3])
  case [0.34, -1.11, 0.78]: Tensor([-2.5, 0.6, 0])
  case [2]: Tensor([12.0001])
  default: .zeros(shape: x.shape)
  }
}
