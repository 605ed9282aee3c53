import Tensors

/// Momentum and a step size for each parameter: m = β₁ · m + (1 − β₁) · g, s = β₂ · s + (1 − β₂) · g², and at step t
/// w −= η · (m / (1 − β₁ᵗ)) / (√(s / (1 − β₂ᵗ)) + ε).
///
/// ```swift
/// var optimizer = Adam(learningRate: 0.001)
/// ```
///
/// By Diederik Kingma and Jimmy Ba, "Adam: a method for stochastic optimization", ICLR 2015. With decoupled weight decay it is
/// ``AdamW``.
public struct Adam<Scalar: TensorScalar>: Optimizer {
  /// η, how far to step.
  public var learningRate: Double

  /// β₁, how much of the mean stays, from 0 to below 1.
  public let beta1: Double

  /// β₂, how much of the mean square stays, from 0 to below 1.
  public let beta2: Double

  /// ε, what keeps the divisor from 0.
  public let epsilon: Double

  /// How the parameters shrink besides.
  public var weightDecay: WeightDecay

  private var means = ParameterMemory<Scalar>()
  private var meanSquares = ParameterMemory<Scalar>()

  /// β₁ᵗ and β₂ᵗ at step t, which say how much the running means still lack.
  private var beta1Power = 1.0
  private var beta2Power = 1.0

  /// Creates an optimizer.
  ///
  /// - Parameters:
  ///   - learningRate: How far to step.
  ///   - beta1: How much of the mean stays.
  ///   - beta2: How much of the mean square stays.
  ///   - epsilon: What keeps the divisor from 0.
  ///   - weightDecay: How the parameters shrink besides.
  ///   - scalar: The type of number that the network computes with.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: WeightDecay = .none, of scalar: Scalar.Type = Float.self
  ) {
    Adam.check(["learning rate": learningRate, "beta1": beta1, "beta2": beta2, "epsilon": epsilon])
    require(Scalar(beta1) < 1 && Scalar(beta2) < 1, "The betas of Adam are below 1, not \(beta1) and \(beta2).")
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// Counts the step.
  public mutating func beginStep() {
    // The betas as the parameters' type has them: the running means forget by these.
    beta1Power *= Double(Scalar(beta1))
    beta2Power *= Double(Scalar(beta2))
  }

  /// Moves one parameter; see ``Optimizer/update(_:along:index:)``.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func update(_ parameter: inout Tensor<Scalar>, along gradient: Tensor<Scalar>, index: Int) {
    let decay = weightDecay.apply(to: &parameter, learningRate: learningRate) as Scalar
    means.makeRoom(at: index, like: gradient)
    meanSquares.makeRoom(at: index, like: gradient)
    parameter.stepAdam(
      gradient: gradient, mean: &means.tensors[index], meanSquare: &meanSquares.tensors[index],
      learningRate: Scalar(learningRate), beta1: Scalar(beta1), beta2: Scalar(beta2),
      correction1: Scalar(1 - beta1Power), correction2: Scalar(1 - beta2Power), epsilon: Scalar(epsilon),
      weightDecay: decay)
  }
}
