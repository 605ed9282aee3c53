import Tensors

/// The perceptron: a unit that fires when the weighted sum of its inputs reaches a threshold.
///
/// ```swift
/// let and = LinearThresholdUnit(bias: -30, weights: Tensor([20, 20]))
/// and(Tensor([1, 1]))   // 1
/// and(Tensor([0, 1]))   // 0
/// ```
///
/// By Frank Rosenblatt, "The perceptron: a probabilistic model for information storage and organization in the brain",
/// Psychological Review 65 (1958), after Warren McCulloch's and Walter Pitts's neuron of 1943.
public struct LinearThresholdUnit<Scalar: TensorScalar>: Sendable, Equatable {
  /// What is added to the weighted sum: the threshold with its sign changed.
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

  /// 1 where w · x + b ≥ 0, else 0.
  ///
  /// - Parameter x: One sample, of shape `[inputs]`.
  /// - Returns: 1 or 0.
  public func callAsFunction(_ x: Tensor<Scalar>) -> Int {
    require(x.shape == weights.shape, "A unit of \(weights.count) inputs was given a tensor of shape \(x.shape).")
    return weights.dot(x) + bias >= 0 ? 1 : 0
  }

  /// Corrects the weights for one sample by Rosenblatt's rule: w += rate · (label − output) · x, and likewise the bias.
  ///
  /// - Parameters:
  ///   - x: One sample, of shape `[inputs]`.
  ///   - label: What the unit should say, 0 or 1.
  ///   - rate: How far to correct.
  /// - Returns: Whether the unit was wrong.
  @discardableResult
  public mutating func learn(_ x: Tensor<Scalar>, label: Int, rate: Scalar = 1) -> Bool {
    require(label == 0 || label == 1, "The label of a threshold unit is 0 or 1, not \(label).")
    let error = Scalar(label - self(x))
    weights.add(x, scaledBy: rate * error)
    bias += rate * error
    return error != 0
  }

  /// Goes over the samples again and again until none is wrong, which comes about if a line parts the two classes.
  ///
  /// - Parameters:
  ///   - samples: One row a sample, of shape `[samples, inputs]`.
  ///   - labels: What the unit should say for each, 0 or 1.
  ///   - rate: How far to correct.
  ///   - maximumEpochs: When to give up.
  /// - Returns: The number of epochs it took, the last one without an error; nil when it gave up.
  @discardableResult
  public mutating func fit(
    _ samples: Tensor<Scalar>, labels: [Int], rate: Scalar = 1, maximumEpochs: Int = 1000
  ) -> Int? {
    require(
      samples.rank == 2 && samples.shape[0] == labels.count,
      "There are \(labels.count) labels for samples of shape \(samples.shape).")
    var epochs = 0
    while epochs < maximumEpochs {
      epochs += 1
      var mistakes = 0
      for (row, label) in labels.enumerated() where learn(samples[row: row], label: label, rate: rate) {
        mistakes += 1
      }
      if mistakes == 0 { return epochs }
    }
    return nil
  }
}
