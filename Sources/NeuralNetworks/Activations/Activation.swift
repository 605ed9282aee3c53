import Tensors

/// The function that a layer applies to its weighted sums.
///
/// ```swift
/// let z = Tensor<Double>([5.1, 3.2, -1.7, -2.0])
/// Activation.softmax(z)               // [0.87 0.13 0.00 0.00], to two digits
/// Activation.relu(z)                  // [5.1 3.2 0. 0.]
/// Activation.relu.derivative(at: z)   // [1. 1. 0. 0.]
/// ```
public enum Activation: Sendable {
  /// f(z) = z
  case identity
  /// f(z) = 1 for z ≥ 0, else 0: the threshold of a linear threshold unit. Its derivative is 0, so nothing is learnt through it.
  case step
  /// σ(z) = 1 / (1 + exp(−z)), between 0 and 1.
  case sigmoid
  /// f(z) = tanh z, between −1 and 1.
  case tanh
  /// f(z) = max(z, 0): Vinod Nair and Geoffrey Hinton, "Rectified linear units improve restricted Boltzmann machines", ICML
  /// 2010. The derivative at 0 is taken to be 0.
  case relu
  /// f(z) = z, or slope · z below 0, with a slope from 0 to 1. The derivative at 0 is taken to be the slope.
  case leakyReLU(slope: Double = 0.01)
  /// exp(zⱼ) / Σ exp(zₖ) along the last axis: positive numbers that sum to 1.
  case softmax
  /// A function of each scalar with its derivative.
  case custom(@Sendable (Double) -> Double, derivative: @Sendable (Double) -> Double)

  /// Applies the function; the shape stays.
  public func callAsFunction<Scalar>(_ z: Tensor<Scalar>) -> Tensor<Scalar> {
    var result = z
    apply(to: &result)
    return result
  }

  /// Applies the function to one number.
  ///
  /// The softmax of a single number is 1.
  public func callAsFunction(_ z: Double) -> Double {
    self(Tensor([z])).scalars[0]
  }

  /// Applies the function in place.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply<Scalar>(to z: inout Tensor<Scalar>) {
    switch kind {
    case .fused(let function): z.apply(function)
    case .step:
      z = (z .>= 0)
    case .softmax:
      z.applySoftmax()
    case .custom(let function, _):
      z = z.map { Scalar(function(Double($0))) }
    }
  }

  /// Adds a bias to each row and applies the function to the sums, in place.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func apply<Scalar>(to z: inout Tensor<Scalar>, addingBias bias: Tensor<Scalar>) {
    if case .fused(let function) = kind {
      z.add(bias: bias, thenApply: function)
    } else {
      z.add(bias: bias)
      apply(to: &z)
    }
  }

  /// The functions by how they are computed: some have kernels that need the output only to find the derivative.
  enum Kind {
    case fused(FusedActivation)
    case step
    case softmax
    case custom(@Sendable (Double) -> Double, derivative: @Sendable (Double) -> Double)
  }

  @inline(__always)
  var kind: Kind {
    switch self {
    case .identity: return .fused(.identity)
    case .relu: return .fused(.relu)
    case .sigmoid: return .fused(.sigmoid)
    case .tanh: return .fused(.hyperbolicTangent)
    case .leakyReLU(let slope):
      require(slope >= 0 && slope <= 1, "The slope of a leaky ReLU is from 0 to 1, not \(slope).")
      return .fused(.leakyReLU(slope: slope))
    case .step: return .step
    case .softmax: return .softmax
    case .custom(let function, let derivative): return .custom(function, derivative: derivative)
    }
  }
}
