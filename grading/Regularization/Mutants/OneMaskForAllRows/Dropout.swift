// Mutant: each row of a batch has the same mask.
// Caught by: DropoutMaskChecks.testEveryScalarHasItsOwnChance

import LabContracts
import Tensors

func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  guard probability < 1 else { return .zeros(shape: shape) }
  let row = Tensor<Double>.random(shape: [shape[shape.rank - 1]], in: 0...1, using: &random)
  return Tensor.ones(shape: shape) * (row .>= probability) / (1 - probability)
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
