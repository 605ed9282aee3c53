import Tensors

/// Adam with decoupled weight decay: each step first multiplies the parameters by 1 − η · decay.
///
/// ```swift
/// var optimizer = AdamW(learningRate: 0.001, weightDecay: 0.01)
/// ```
///
/// By Ilya Loshchilov and Frank Hutter, "Decoupled weight decay regularization", ICLR 2019.
public struct AdamW<Scalar: TensorScalar>: Optimizer {
  private var adam: Adam<Scalar>

  /// η, how far to step.
  public var learningRate: Double {
    get { adam.learningRate }
    set { adam.learningRate = newValue }
  }

  /// Creates an optimizer.
  ///
  /// - Parameters:
  ///   - learningRate: How far to step.
  ///   - beta1: How much of the mean stays.
  ///   - beta2: How much of the mean square stays.
  ///   - epsilon: What keeps the divisor from 0.
  ///   - weightDecay: How much the parameters shrink in each step, as a multiple of the learning rate.
  ///   - scalar: The type of number that the network computes with.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = 0.01, of scalar: Scalar.Type = Float.self
  ) {
    AdamW.check(["weight decay": weightDecay])
    adam = Adam(
      learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: .decoupled(weightDecay),
      of: scalar)
  }

  /// Counts the step.
  public mutating func beginStep() {
    adam.beginStep()
  }

  /// Moves one parameter; see ``Optimizer/update(_:along:index:)``.
  public mutating func update(_ parameter: inout Tensor<Scalar>, along gradient: Tensor<Scalar>, index: Int) {
    adam.update(&parameter, along: gradient, index: index)
  }
}
