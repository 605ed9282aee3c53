// Mutant: the mask is 0 or 1.
// Caught by: DropoutExamples.testMaskOfTenThousand

import LabContracts
import Tensors

func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  guard probability < 1 else { return .zeros(shape: shape) }
  let chances = Tensor<Double>.random(shape: shape, in: 0...1, using: &random)
  return chances .>= probability
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
