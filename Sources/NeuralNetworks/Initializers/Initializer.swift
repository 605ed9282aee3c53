import Tensors

/// How the weights of a layer are drawn before the first step.
public enum Initializer: Sendable, Hashable {
  /// All 0: fine for a single layer; in a deeper network all units of a layer then stay the same for ever.
  case zeros
  /// Equally likely anywhere from −limit to limit.
  case uniform(limit: Double)
  /// Equally likely within ±√(6 / (inputs + outputs)), which keeps the variance of sigmoid and tanh layers alike both ways.
  ///
  /// By Xavier Glorot and Yoshua Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS
  /// 2010, formula 16.
  case xavier
  /// Normally distributed with the standard deviation √(2 / inputs), which makes up for the half that a ReLU cuts off.
  ///
  /// By Kaiming He and others, "Delving deep into rectifiers", ICCV 2015, formula 10.
  case he

  /// The one that suits an activation: He's for the rectified units, Xavier's for the others.
  public static func suited(to activation: Activation) -> Initializer {
    switch activation {
    case .relu, .leakyReLU: .he
    case .identity, .step, .sigmoid, .tanh, .softmax, .custom: .xavier
    }
  }

  /// Draws weights.
  ///
  /// - Parameters:
  ///   - shape: The shape of the weights.
  ///   - inputs: How many inputs reach one output, the fan-in.
  ///   - outputs: How many outputs one input reaches, the fan-out.
  ///   - random: Where chance comes from.
  /// - Returns: Weights of the shape.
  public func makeWeights<Scalar, Generator: RandomNumberGenerator>(
    shape: Shape, inputs: Int, outputs: Int, using random: inout Generator
  ) -> Tensor<Scalar> {
    switch self {
    case .zeros:
      return .zeros(shape: shape)
    case .uniform(let limit):
      require(limit >= 0, "The limit of a uniform initializer is at least 0, not \(limit).")
      return .random(shape: shape, in: -Scalar(limit)...Scalar(limit), using: &random)
    case .xavier:
      let limit = (6 / Double(inputs + outputs)).squareRoot()
      return .random(shape: shape, in: -Scalar(limit)...Scalar(limit), using: &random)
    case .he:
      let deviation = (2 / Double(inputs)).squareRoot()
      return .randomNormal(shape: shape, standardDeviation: Scalar(deviation), using: &random)
    }
  }
}
