import LabContracts
import Tensors

extension Samples {
  /// Four samples of y = 3x₀ − x₁ + 2 whose columns don't influence each other: the loss is the sum of the squared distances of
  /// the parameters from 3, −1 and 2, so that each of them descends the parabola (w − w*)² by itself.
  static let crossed = Samples(
    inputs: Tensor([[1, 1], [1, -1], [-1, 1], [-1, -1]]), targets: Tensor([4, 6, -2, 0]))
}

extension LinearModel {
  /// Θ = (0, 0) and b = 0.
  static let origin = LinearModel(weights: .zeros(shape: [2]), bias: 0)
}
