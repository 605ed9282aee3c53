import Tensors

/// Stochastic gradient descent, with or without momentum.
///
/// ```swift
/// var optimizer = SGD(learningRate: 0.1, momentum: 0.9)
/// ```
///
/// Without momentum a step is w −= η · g. With momentum μ there is a velocity, v = μ · v + g and w −= η · v: Boris Polyak, "Some
/// methods of speeding up the convergence of iteration methods", 1964. Nesterov's variant steps along g + μ · v instead: Ilya
/// Sutskever and others, "On the importance of initialization and momentum in deep learning", ICML 2013.
public struct SGD<Scalar: TensorScalar>: Optimizer {
  /// η, how far to step.
  public var learningRate: Double

  /// μ, how much of the velocity stays, from 0 to below 1.
  public var momentum: Double

  /// Whether to step along g + μ · v.
  public let isNesterov: Bool

  /// How the parameters shrink besides.
  public var weightDecay: WeightDecay

  private var velocities = ParameterMemory<Scalar>()

  /// Creates an optimizer.
  ///
  /// - Parameters:
  ///   - learningRate: How far to step.
  ///   - momentum: How much of the velocity stays; 0 for none.
  ///   - nesterov: Whether to use Nesterov's variant, which needs a momentum.
  ///   - weightDecay: How the parameters shrink besides.
  ///   - scalar: The type of number that the network computes with.
  public init(
    learningRate: Double, momentum: Double = 0, nesterov: Bool = false, weightDecay: WeightDecay = .none,
    of scalar: Scalar.Type = Float.self
  ) {
    SGD.check(["learning rate": learningRate, "momentum": momentum])
    require(momentum > 0 || !nesterov, "Nesterov's variant of gradient descent needs a momentum above 0.")
    self.learningRate = learningRate
    self.momentum = momentum
    self.isNesterov = nesterov
    self.weightDecay = weightDecay
  }

  /// Moves one parameter; see ``Optimizer/update(_:along:index:)``.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func update(_ parameter: inout Tensor<Scalar>, along gradient: Tensor<Scalar>, index: Int) {
    let decay = weightDecay.apply(to: &parameter, learningRate: learningRate) as Scalar
    if momentum == 0 {
      parameter.stepSGD(gradient: gradient, learningRate: Scalar(learningRate), weightDecay: decay)
    } else {
      velocities.makeRoom(at: index, like: gradient)
      parameter.stepSGD(
        gradient: gradient, velocity: &velocities.tensors[index], learningRate: Scalar(learningRate),
        momentum: Scalar(momentum), nesterov: isNesterov, weightDecay: decay)
    }
  }
}
