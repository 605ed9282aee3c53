// Mutant: each row is dropped or kept as a whole.
// Caught by: DropoutMaskChecks.testEveryScalarHasItsOwnChance

import LabContracts
import Tensors

func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  guard probability < 1 else { return .zeros(shape: shape) }
  let lengths = shape.axes.map { $0 == 0 ? shape[0] : 1 }
  let column = Tensor<Double>.random(shape: Shape(lengths), in: 0...1, using: &random)
  return Tensor.ones(shape: shape) * (column .>= probability) / (1 - probability)
}

func dropout(
  _ input: Tensor<Double>, dropping probability: Double, isTraining: Bool,
  using random: inout SeededRandomNumberGenerator
) -> DropoutOutput {
  guard isTraining else { return DropoutOutput(output: input, mask: .ones(shape: input.shape)) }
  let mask = dropoutMask(shape: input.shape, dropping: probability, using: &random)
  return DropoutOutput(output: input * mask, mask: mask)
}

func dropoutGradient(along outputGradient: Tensor<Double>, mask: Tensor<Double>) -> Tensor<Double> {
  outputGradient * mask
}
