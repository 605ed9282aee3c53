import Tensors

/// A fully connected layer: y = f(x W + b).
///
/// ```swift
/// Dense(784, 256, activation: .relu)
/// ```
///
/// The input has the shape `[samples, inputs]`, the output `[samples, outputs]`.
public struct Dense<Scalar: TensorScalar>: Layer {
  /// W, of shape `[inputs, outputs]`: a column for each output.
  public var weights: Parameter<Scalar>

  /// b, of shape `[outputs]`.
  public var bias: Parameter<Scalar>

  /// f, applied to the weighted sums.
  public let activation: Activation

  /// How the weights are drawn; nil when they were given.
  private let initializer: Initializer?

  /// Creates a layer whose weights are drawn when it joins a network; the bias begins with zeros.
  ///
  /// - Parameters:
  ///   - inputs: The number of inputs, above 0.
  ///   - outputs: The number of outputs, above 0.
  ///   - activation: What is applied to the weighted sums.
  ///   - initializer: How the weights are drawn; nil for the one that suits the activation.
  public init(
    _ inputs: Int, _ outputs: Int, activation: Activation = .identity, initializer: Initializer? = nil
  ) {
    require(
      inputs > 0 && outputs > 0, "A dense layer has inputs and outputs, not \(inputs) inputs and \(outputs) outputs.")
    weights = Parameter(.zeros(shape: [inputs, outputs]), isRegularized: true)
    bias = Parameter(.zeros(shape: [outputs]), isRegularized: false)
    self.activation = activation
    self.initializer = initializer ?? .suited(to: activation)
  }

  /// Creates a layer from its parameters.
  ///
  /// - Parameters:
  ///   - weights: W, of shape `[inputs, outputs]`.
  ///   - bias: b, of shape `[outputs]`.
  ///   - activation: What is applied to the weighted sums.
  public init(weights: Tensor<Scalar>, bias: Tensor<Scalar>, activation: Activation = .identity) {
    require(
      weights.rank == 2 && bias.rank == 1 && bias.count == weights.shape[1],
      "Weights of shape \(weights.shape) and a bias of shape \(bias.shape) are no dense layer.")
    self.weights = Parameter(weights, isRegularized: true)
    self.bias = Parameter(bias, isRegularized: false)
    self.activation = activation
    initializer = nil
  }

  /// Draws the weights, unless they were given.
  public mutating func initialize(using random: inout SeededRandomNumberGenerator) {
    guard let initializer else { return }
    let shape = weights.value.shape
    weights.value = initializer.makeWeights(shape: shape, inputs: shape[0], outputs: shape[1], using: &random)
  }

  /// `[samples, outputs]` for an input of shape `[samples, inputs]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func outputShape(for inputShape: Shape) -> Shape {
    let (inputs, outputs) = (weights.value.shape[0], weights.value.shape[1])
    require(
      inputShape.rank == 2 && inputShape[1] == inputs,
      "Dense(\(inputs), \(outputs)) takes an input of shape [samples, \(inputs)], not \(inputShape).")
    return .matrix(inputShape[0], outputs)
  }

  /// Computes f(x W + b).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    matrixProduct(input, weights.value, into: &output)
    activation.apply(to: &output, addingBias: bias.value)
  }

  /// Finds the gradients along W, b and, where it is asked for, x.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func backpropagate(
    _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
    into inputGradient: inout Tensor<Scalar>?
  ) {
    // With z = x W + b: ∂L/∂z = ∂L/∂y ∘ f′(z), ∂L/∂W = xᵀ ∂L/∂z, ∂L/∂b = its sum over the samples, ∂L/∂x = ∂L/∂z Wᵀ.
    activation.backpropagate(
      &outputGradient, output: output, input: matrixProduct(input, weights.value) + bias.value)
    matrixProduct(input, outputGradient, transposingLeft: true, into: &weights.gradient)
    outputGradient.sum(alongAxis: 0, into: &bias.gradient)
    inputGradient?.becomeProduct(of: outputGradient, and: weights.value, transposingRight: true)
  }

  /// Visits `weights` and `bias`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func forEachParameter(_ body: (_ name: String, _ parameter: inout Parameter<Scalar>) -> Void) {
    body("weights", &weights)
    body("bias", &bias)
  }
}
