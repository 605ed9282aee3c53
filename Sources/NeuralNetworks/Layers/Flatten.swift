import Tensors

/// Makes one vector of each sample: `[samples, channels, height, width]` becomes `[samples, channels · height · width]`.
public struct Flatten<Scalar: TensorScalar>: Layer {
  /// Creates a layer.
  public init() {}

  /// `[samples, features]`, with all but the first axis multiplied together.
  public func outputShape(for inputShape: Shape) -> Shape {
    require(inputShape.rank > 0, "Flatten() takes samples along the first axis, not the shape [].")
    return [inputShape[0], inputShape.dropFirst().reduce(1, *)]
  }

  /// Copies the scalars.
  public func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    output.copyScalars(of: input)
  }

  /// Copies the gradient back.
  public mutating func backpropagate(
    _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
    into inputGradient: inout Tensor<Scalar>?
  ) {
    inputGradient?.copyScalars(of: outputGradient)
  }
}
