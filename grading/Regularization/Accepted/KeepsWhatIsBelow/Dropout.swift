// Accepted: a scalar is kept where its number is below 1 − p; numbers are drawn one by one.

import LabContracts
import Tensors

func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  let keep = 1 - probability
  var mask = Tensor<Double>.zeros(shape: shape)
  for place in mask.scalars.indices where Double.random(in: 0..<1, using: &random) < keep {
    mask.scalars[place] = 1 / keep
  }
  return mask
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
  Tensor(shape: mask.shape, scalars: zip(outputGradient.scalars, mask.scalars).map { $0 * $1 })
}
