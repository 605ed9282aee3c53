import Tensors

/// The unit of logistic regression: the probability that a sample is of class 1, σ(w · x + b).
///
/// ```swift
/// let or = LogisticUnit(bias: -10, weights: Tensor([20, 20]))
/// or(Tensor([0, 1]))   // 0.99995
/// or(Tensor([0, 0]))   // 0.00005
/// ```
public struct LogisticUnit<Scalar: TensorScalar>: Sendable, Equatable {
  /// What is added to the weighted sum.
  public var bias: Scalar

  /// One weight for each input, of shape `[inputs]`.
  public var weights: Tensor<Scalar>

  /// Creates a unit.
  ///
  /// - Precondition: The weights are a vector.
  public init(bias: Scalar, weights: Tensor<Scalar>) {
    require(weights.rank == 1, "A unit has a vector of weights, not a tensor of shape \(weights.shape).")
    self.bias = bias
    self.weights = weights
  }

  /// The probability that one sample, of shape `[inputs]`, is of class 1.
  public func callAsFunction(_ x: Tensor<Scalar>) -> Scalar {
    require(x.shape == weights.shape, "A unit of \(weights.count) inputs was given a tensor of shape \(x.shape).")
    return Activation.sigmoid(Tensor([weights.dot(x) + bias])).scalars[0]
  }

  /// The probabilities that samples, of shape `[samples, inputs]`, are of class 1; of shape `[samples]`.
  public func probabilities(of samples: Tensor<Scalar>) -> Tensor<Scalar> {
    Activation.sigmoid(logits(of: samples))
  }

  /// Takes a step of gradient descent down the mean binary cross-entropy.
  ///
  /// - Parameters:
  ///   - samples: One row a sample, of shape `[samples, inputs]`.
  ///   - labels: The class of each, 0 or 1.
  ///   - learningRate: How far to step.
  /// - Returns: The mean loss before the step.
  @discardableResult
  public mutating func update(_ samples: Tensor<Scalar>, labels: [Int], learningRate: Scalar) -> Scalar {
    var gradient = logits(of: samples)
    let loss = Loss.binaryCrossEntropy.replaceByGradient(&gradient, .labels(labels))
    weights.add(matrixProduct(gradient, samples), scaledBy: -learningRate)
    bias -= learningRate * gradient.sum()
    return loss
  }

  private func logits(of samples: Tensor<Scalar>) -> Tensor<Scalar> {
    require(
      samples.rank == 2 && samples.shape[1] == weights.count,
      "A unit of \(weights.count) inputs was given samples of shape \(samples.shape).")
    return matrixProduct(samples, weights) + bias
  }
}
