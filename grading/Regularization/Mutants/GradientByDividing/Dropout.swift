// Mutant: the gradient is divided by the mask where it isn’t 0.
// Caught by: DropoutExamples.testGradientThroughAMask, DropoutChecks.testGradientIsThatOfTheSameMask,
//   DropoutChecks.testGradientOfARandomMask

import LabContracts
import Tensors

func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  guard probability < 1 else { return .zeros(shape: shape) }
  let chances = Tensor<Double>.random(shape: shape, in: 0...1, using: &random)
  return (chances .>= probability) / (1 - probability)
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
  outputGradient / maximum(mask, 1e-300) * (mask .> 0)
}
