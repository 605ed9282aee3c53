// Accepted: a scalar is kept where its number is at most 1 − p, and evaluation is a mask of ones.

import LabContracts
import Tensors

func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  guard probability < 1 else { return .zeros(shape: shape) }
  let chances = Tensor<Double>.random(shape: shape, in: 0...1, using: &random)
  return (chances .<= 1 - probability) / (1 - probability)
}

func dropout(
  _ input: Tensor<Double>, dropping probability: Double, isTraining: Bool,
  using random: inout SeededRandomNumberGenerator
) -> DropoutOutput {
  let ones = Tensor<Double>.ones(shape: input.shape)
  let mask = isTraining ? dropoutMask(shape: input.shape, dropping: probability, using: &random) : ones
  return DropoutOutput(output: input * mask, mask: mask)
}

func dropoutGradient(along outputGradient: Tensor<Double>, mask: Tensor<Double>) -> Tensor<Double> {
  outputGradient * mask
}
