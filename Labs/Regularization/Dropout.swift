import LabContracts
import LabSupport
import Tensors

/// A mask for inverted dropout: each scalar by itself is 0 with probability p, and 1 / (1 − p) otherwise.
///
/// - Parameters:
///   - shape: The shape of the mask.
///   - probability: p, how likely a scalar is **dropped**; from 0 to 1. With p = 1 the mask is all zeros.
///   - random: The generator to draw from, and no other: the same seed gives the same mask, and the next call another one.
/// - Returns: A mask of that shape.
func dropoutMask(
  shape: Shape, dropping probability: Double, using random: inout SeededRandomNumberGenerator
) -> Tensor<Double> {
  // TODO: Task 4a.
  unimplemented()
}

/// Dropout in training and in evaluation.
///
/// In training the output is the input times a new mask, scalar by scalar. In evaluation nothing is dropped and nothing is
/// scaled: the output is the input, the mask is all ones, and nothing is drawn from the generator.
///
/// - Parameters:
///   - input: Any shape; a row a sample, for example.
///   - probability: p, how likely a scalar is dropped; from 0 to 1.
///   - isTraining: Whether the network is being trained.
///   - random: The generator to draw from.
/// - Returns: The output and the mask, both of the input's shape.
func dropout(
  _ input: Tensor<Double>, dropping probability: Double, isTraining: Bool,
  using random: inout SeededRandomNumberGenerator
) -> DropoutOutput {
  // TODO: Task 4b.
  unimplemented()
}

/// The loss's gradient along dropout's input.
///
/// - Parameters:
///   - outputGradient: The loss's gradient along dropout's output; any shape.
///   - mask: The mask that made the output; the same shape.
/// - Returns: The gradient along the input; the same shape.
func dropoutGradient(along outputGradient: Tensor<Double>, mask: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 4c.
  unimplemented()
}
