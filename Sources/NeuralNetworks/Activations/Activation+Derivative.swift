import Tensors

extension Activation {
  /// The derivative f′(z) at each scalar, in the shape of `z`.
  ///
  /// Softmax has none, because each of its outputs depends on all inputs of the row: it has a ``jacobian(at:)``.
  public func derivative<Scalar>(at z: Tensor<Scalar>) -> Tensor<Scalar> {
    if case .softmax = self {
      fatalError("Softmax has no derivative scalar by scalar: ask for its jacobian(at:) or for gradient(at:along:).")
    }
    return gradient(at: z, along: .ones(shape: z.shape))
  }

  /// All partial derivatives ∂fᵢ/∂zⱼ at a vector, as the matrix of shape `[z.count, z.count]`.
  ///
  /// For softmax with the output p it is diag(p) − p pᵀ; for any other function it has the derivative on its diagonal.
  public func jacobian<Scalar>(at z: Tensor<Scalar>) -> Tensor<Scalar> {
    require(z.rank == 1, "A Jacobian matrix is taken at a vector, not at a tensor of shape \(z.shape).")
    let identity = Tensor<Scalar>.oneHot(Array(0..<z.count), classCount: z.count)
    guard case .softmax = self else { return identity * derivative(at: z) }
    let p = self(z)
    return identity * p - p.reshaped(to: [z.count, 1]) * p
  }

  /// The loss's gradient along `z`, from its gradient along f(z): the chain rule.
  ///
  /// - Parameters:
  ///   - z: Where the function was applied; any shape.
  ///   - outputGradient: The loss's gradient along the output f(z), of the same shape.
  /// - Returns: The loss's gradient along `z`, of the same shape.
  public func gradient<Scalar>(at z: Tensor<Scalar>, along outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    require(
      z.shape == outputGradient.shape,
      "A gradient of shape \(outputGradient.shape) doesn't fit an activation of shape \(z.shape).")
    var gradient = outputGradient
    backpropagate(&gradient, output: self(z), input: z)
    return gradient
  }

  /// Turns the loss's gradient along the output into the one along the input, in place.
  ///
  /// - Parameters:
  ///   - gradient: The loss's gradient along the output, and afterwards along the input.
  ///   - output: What the function made of its input.
  ///   - input: What it was applied to; only a custom function needs to know.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func backpropagate<Scalar>(
    _ gradient: inout Tensor<Scalar>, output: Tensor<Scalar>, input: @autoclosure () -> Tensor<Scalar>
  ) {
    switch kind {
    case .fused(let function):
      gradient.multiplyByDerivative(of: function, output: output)
    case .step:
      gradient.fill(with: 0)
    case .softmax:
      // Row by row: p ∘ (g − Σ g ∘ p), which is the Jacobian's product with g.
      let mean = (gradient * output).sum(alongAxis: output.rank - 1, keepingAxis: true)
      gradient -= mean
      gradient *= output
    case .custom(_, let derivative):
      gradient *= input().map { Scalar(derivative(Double($0))) }
    }
  }
}
