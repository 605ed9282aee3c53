import Tensors

/// A tensor that a layer learns, with the loss's gradient along it.
public struct Parameter<Scalar: TensorScalar>: Sendable {
  /// What the layer computes with.
  public var value: Tensor<Scalar>

  /// The loss's gradient along the value, of the same shape, as the last backward pass left it.
  public var gradient: Tensor<Scalar>

  /// Whether a ``Regularizer`` penalizes it: weights are, biases aren't.
  public let isRegularized: Bool

  /// Creates a parameter with a gradient of zeros.
  public init(_ value: Tensor<Scalar>, isRegularized: Bool) {
    self.value = value
    self.gradient = .zeros(shape: value.shape)
    self.isRegularized = isRegularized
  }
}
