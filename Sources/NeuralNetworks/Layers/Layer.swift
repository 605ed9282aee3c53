import Tensors

/// A stage of a network: it makes an output of its input, and the loss's gradient along the input of that along the output.
///
/// A layer of your own needs an output shape, ``apply(to:into:)`` and
/// ``backpropagate(_:input:output:into:)``; the rest has defaults.
///
/// ```swift
/// struct Doubling<Scalar: TensorScalar>: Layer {
///   func outputShape(for inputShape: Shape) -> Shape { inputShape }
///   func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) { output = input * 2 }
///   mutating func backpropagate(
///     _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
///     into inputGradient: inout Tensor<Scalar>?
///   ) {
///     inputGradient = outputGradient * 2
///   }
/// }
/// ```
///
/// Layers are values, and what they are given stays with the network: a layer holds its parameters and nothing of the
/// samples. Outputs and gradients go into tensors that are already there, because a training loop needs the same shapes again
/// in each step.
public protocol Layer<Scalar>: Sendable {
  /// The type of number that the layer computes with.
  associatedtype Scalar: TensorScalar

  /// The shape of the output for an input whose first axis counts the samples.
  ///
  /// - Precondition: The layer can take an input of this shape.
  func outputShape(for inputShape: Shape) -> Shape

  /// Draws the parameters, unless they were given.
  mutating func initialize(using random: inout SeededRandomNumberGenerator)

  /// Computes the output, as for use.
  ///
  /// - Parameters:
  ///   - input: The samples.
  ///   - output: Where the output goes; it has the output's shape already, and arbitrary scalars.
  func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>)

  /// Computes the output, as for training; the default is the same as for use.
  mutating func applyInTraining(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>)

  /// Finds the loss's gradient along the parameters and, where it is asked for, along the input.
  ///
  /// - Parameters:
  ///   - outputGradient: The loss's gradient along the output, of its shape. The layer may use it as scratch paper.
  ///   - input: The input of the forward pass.
  ///   - output: The output of the forward pass.
  ///   - inputGradient: Where the loss's gradient along the input goes, of the input's shape and with arbitrary scalars; nil
  ///     when nobody needs it, as in a network's first layer.
  mutating func backpropagate(
    _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
    into inputGradient: inout Tensor<Scalar>?)

  /// Calls `body` with the name of each parameter and the parameter, always in the same order.
  mutating func forEachParameter(_ body: (_ name: String, _ parameter: inout Parameter<Scalar>) -> Void)
}

extension Layer {
  /// Does nothing: a layer without parameters has none to draw.
  public mutating func initialize(using random: inout SeededRandomNumberGenerator) {}

  /// Does the same as for use.
  public mutating func applyInTraining(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    apply(to: input, into: &output)
  }

  /// Does nothing: a layer without parameters has none to visit.
  public mutating func forEachParameter(_ body: (_ name: String, _ parameter: inout Parameter<Scalar>) -> Void) {}

  /// The output for some samples, as for use; the first axis counts the samples.
  public func callAsFunction(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
    var output = Tensor<Scalar>.zeros(shape: outputShape(for: input.shape))
    apply(to: input, into: &output)
    return output
  }

  /// The number of scalars that the layer learns.
  public var parameterCount: Int {
    var layer = self
    var count = 0
    layer.forEachParameter { _, parameter in count += parameter.value.count }
    return count
  }
}
