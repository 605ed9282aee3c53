import LabContracts
import Tensors

extension DenseNetwork {
  /// Two inputs, three hidden units, two logits.
  static let example = DenseNetwork(layers: [
    DenseLayer(weights: Tensor([[1, -1, 2], [0.5, 1, -1]]), biases: Tensor([0, 0.5, -1])),
    DenseLayer(weights: Tensor([[1, -1], [2, 0.5], [-1, 1]]), biases: Tensor([0.5, -2])),
  ])
}

extension DenseLayer {
  /// A layer whose weights and biases are anything from −`scale` to `scale`.
  static func random(
    inputs: Int, outputs: Int, scale: Double = 1, using random: inout SeededRandomNumberGenerator
  ) -> DenseLayer {
    DenseLayer(
      weights: .random(shape: [inputs, outputs], in: -scale...scale, using: &random),
      biases: .random(shape: [outputs], in: -scale...scale, using: &random))
  }
}
