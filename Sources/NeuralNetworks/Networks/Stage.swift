import Tensors

/// A layer of a network with what it computed last: tensors that the next step writes into again.
struct Stage<Scalar: TensorScalar>: Sendable {
  var layer: any Layer<Scalar>
  private(set) var output = Tensor<Scalar>.zeros(shape: [0])

  /// The loss's gradient along the output. It is nil only while a later stage fills it.
  var outputGradient: Tensor<Scalar>?

  init(_ layer: any Layer<Scalar>) {
    self.layer = layer
  }

  /// Computes the output for training.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func forward(_ input: Tensor<Scalar>) {
    output.makeRoom(for: layer.outputShape(for: input.shape))
    layer.applyInTraining(to: input, into: &output)
  }

  /// Lends the tensor for the gradient along the output to whoever computes it, with room for it.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func takeOutputGradient() -> Tensor<Scalar> {
    var gradient = outputGradient.take() ?? .zeros(shape: output.shape)
    gradient.makeRoom(for: output.shape)
    return gradient
  }

  /// Computes the gradients along the parameters and, where it is asked for, along the input.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func backward(_ input: Tensor<Scalar>, into inputGradient: inout Tensor<Scalar>?) {
    var gradient = takeOutputGradient()
    layer.backpropagate(&gradient, input: input, output: output, into: &inputGradient)
    outputGradient = gradient
  }
}
