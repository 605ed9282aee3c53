import Tensors

/// In training, sets each scalar to 0 with some probability and multiplies the others by 1 / (1 − probability).
///
/// ```swift
/// Dropout(0.5)
/// ```
///
/// The scaling in training ("inverted" dropout) keeps the mean, so that nothing needs to change for use: there the layer does
/// nothing. By Nitish Srivastava and others, "Dropout: a simple way to prevent neural networks from overfitting", JMLR 15
/// (2014). Input and output have the same shape, whatever it is.
public struct Dropout<Scalar: TensorScalar>: Layer {
  /// How likely a scalar is dropped, at least 0 and below 1.
  public let probability: Double

  private var random = SeededRandomNumberGenerator(seed: 0)

  /// Decides which scalars are dropped; the backward pass drops the same ones as the last forward pass.
  private var mask: UInt64 = 0

  /// Creates a layer.
  ///
  /// - Parameter probability: How likely a scalar is dropped, at least 0 and below 1.
  public init(_ probability: Double) {
    require(
      probability >= 0 && probability < 1, "A dropout probability is at least 0 and below 1, not \(probability).")
    self.probability = probability
  }

  /// Draws where the layer's own chance begins.
  public mutating func initialize(using random: inout SeededRandomNumberGenerator) {
    self.random = SeededRandomNumberGenerator(seed: random.next())
  }

  /// The shape of the input.
  public func outputShape(for inputShape: Shape) -> Shape { inputShape }

  /// Copies the input: in use nothing is dropped.
  public func apply(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    output.copy(input)
  }

  /// Drops scalars by chance and scales the others.
  public mutating func applyInTraining(to input: Tensor<Scalar>, into output: inout Tensor<Scalar>) {
    mask = random.next()
    output.copy(input)
    output.dropOut(probability: probability, seed: mask)
  }

  /// Drops the gradient of what was dropped and scales the rest alike.
  public mutating func backpropagate(
    _ outputGradient: inout Tensor<Scalar>, input: Tensor<Scalar>, output: Tensor<Scalar>,
    into inputGradient: inout Tensor<Scalar>?
  ) {
    inputGradient?.copy(outputGradient)
    inputGradient?.dropOut(probability: probability, seed: mask)
  }
}
