import Tensors

/// A step for each parameter by the size of its own recent gradients: s = α · s + (1 − α) · g², w −= η · g / (√s + ε).
///
/// By Geoffrey Hinton, "Neural networks for machine learning", lecture 6, Coursera 2012.
public struct RMSProp<Scalar: TensorScalar>: Optimizer {
  /// η, how far to step.
  public var learningRate: Double

  /// α, how much of the mean square stays, from 0 to below 1.
  public let smoothing: Double

  /// ε, what keeps the divisor from 0.
  public let epsilon: Double

  /// How the parameters shrink besides.
  public var weightDecay: WeightDecay

  private var meanSquares = ParameterMemory<Scalar>()

  /// Creates an optimizer.
  ///
  /// - Parameters:
  ///   - learningRate: How far to step.
  ///   - smoothing: How much of the mean square stays.
  ///   - epsilon: What keeps the divisor from 0.
  ///   - weightDecay: How the parameters shrink besides.
  ///   - scalar: The type of number that the network computes with.
  public init(
    learningRate: Double = 0.01, smoothing: Double = 0.99, epsilon: Double = 1e-8, weightDecay: WeightDecay = .none,
    of scalar: Scalar.Type = Float.self
  ) {
    RMSProp.check(["learning rate": learningRate, "smoothing": smoothing, "epsilon": epsilon])
    require(smoothing < 1, "The smoothing of RMSProp is below 1, not \(smoothing).")
    self.learningRate = learningRate
    self.smoothing = smoothing
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// Moves one parameter; see ``Optimizer/update(_:along:index:)``.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func update(_ parameter: inout Tensor<Scalar>, along gradient: Tensor<Scalar>, index: Int) {
    let decay = weightDecay.apply(to: &parameter, learningRate: learningRate) as Scalar
    meanSquares.makeRoom(at: index, like: gradient)
    parameter.stepRMSProp(
      gradient: gradient, meanSquare: &meanSquares.tensors[index], learningRate: Scalar(learningRate),
      smoothing: Scalar(smoothing), epsilon: Scalar(epsilon), weightDecay: decay)
  }
}
