import Tensors

/// A rule that moves a network's parameters against the loss's gradient.
///
/// ```swift
/// var optimizer = Adam(learningRate: 0.001)
/// let loss = network.update(batch, loss: .softmaxCrossEntropy, by: &optimizer)
/// ```
///
/// What it remembers of the steps before, such as a velocity, it keeps for each parameter by its number: an optimizer belongs
/// to one network. The formulas are PyTorch's, and the tests compare the parameters after 20 steps.
public protocol Optimizer<Scalar>: Sendable {
  /// The type of number that the network computes with.
  associatedtype Scalar: TensorScalar

  /// How far to step; a ``LearningRateSchedule`` changes it on the way.
  var learningRate: Double { get set }

  /// Gets ready for a step, before the first parameter is moved.
  mutating func beginStep()

  /// Moves one parameter.
  ///
  /// - Parameters:
  ///   - parameter: What to move.
  ///   - gradient: The loss's gradient along the parameter, of its shape.
  ///   - index: The parameter's number in the network, from 0 and in order within each step.
  mutating func update(_ parameter: inout Tensor<Scalar>, along gradient: Tensor<Scalar>, index: Int)
}

extension Optimizer {
  /// Does nothing.
  public mutating func beginStep() {}

  /// Stops the program unless a hyperparameter is a finite number of at least 0.
  static func check(_ hyperparameters: KeyValuePairs<String, Double>) {
    for (name, value) in hyperparameters {
      require(value >= 0 && value.isFinite, "The \(name) is a finite number of at least 0, not \(value).")
    }
  }
}

/// How an optimizer shrinks the parameters, besides following the gradient.
public enum WeightDecay: Sendable, Hashable {
  /// Not at all.
  case none
  /// The strength times the parameter is added to its gradient, as if the loss had an L2 penalty.
  case coupled(Double)
  /// The parameter is first multiplied by 1 − learning rate · strength, whatever the gradient.
  ///
  /// By Ilya Loshchilov and Frank Hutter, "Decoupled weight decay regularization", ICLR 2019.
  case decoupled(Double)

  /// Shrinks a parameter by what is decoupled, and returns the strength of what is coupled.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply<Scalar>(to parameter: inout Tensor<Scalar>, learningRate: Double) -> Scalar {
    switch self {
    case .none: return 0
    case .coupled(let strength): return Scalar(strength)
    case .decoupled(let strength):
      parameter *= Scalar(1 - learningRate * strength)
      return 0
    }
  }
}

/// What an optimizer remembers about each parameter: a tensor of the parameter's shape, zeros at first.
struct ParameterMemory<Scalar: TensorScalar>: Sendable {
  /// One tensor for each parameter that has been moved, in their order.
  var tensors: [Tensor<Scalar>] = []

  /// Sees that there is a tensor for the parameter of this number.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  mutating func makeRoom(at index: Int, like parameter: Tensor<Scalar>) {
    if index == tensors.count { tensors.append(.zeros(shape: parameter.shape)) }
    require(
      index < tensors.count && tensors[index].shape == parameter.shape,
      "This optimizer has been used for another network: parameter \(index) has the shape \(parameter.shape).")
  }
}
