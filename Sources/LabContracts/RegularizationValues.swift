import Tensors

/// Weights on their way down, with the velocity that momentum gives them.
public struct MovingWeights: Codable, Sendable, Equatable {
  /// The weights; any shape.
  public var weights: Tensor<Double>
  /// The velocity, zero before the first step; the shape of the weights.
  public var velocity: Tensor<Double>

  /// Creates weights that move.
  public init(weights: Tensor<Double>, velocity: Tensor<Double>) {
    self.weights = weights
    self.velocity = velocity
  }
}

/// What dropout makes of its input.
public struct DropoutOutput: Codable, Sendable, Equatable {
  /// The output; the shape of the input.
  public var output: Tensor<Double>
  /// What each scalar of the input was multiplied by; the shape of the input.
  public var mask: Tensor<Double>

  /// Creates the output.
  public init(output: Tensor<Double>, mask: Tensor<Double>) {
    self.output = output
    self.mask = mask
  }
}

/// Where early stopping ends a training, and which epoch it goes back to.
public struct EarlyStop: Codable, Sendable, Equatable {
  /// The last epoch that is trained, counted from 0.
  public var lastEpoch: Int
  /// The epoch whose weights are kept, counted from 0.
  public var bestEpoch: Int

  /// Creates a stop.
  public init(lastEpoch: Int, bestEpoch: Int) {
    self.lastEpoch = lastEpoch
    self.bestEpoch = bestEpoch
  }
}

/// What two curves of losses say about a model.
public enum Fit: String, Codable, Sendable, CaseIterable {
  /// The model doesn't fit even what it was trained on.
  case underfitting
  /// The model fits what it was trained on much better than what it wasn't.
  case overfitting
  /// Neither.
  case good
}

/// A training with one strength of a penalty, and how it ended.
public struct Trial: Codable, Sendable, Equatable {
  /// The strength λ.
  public var strength: Double
  /// The loss on the training samples at the end, without the penalty.
  public var trainingLoss: Double
  /// The loss on the validation samples at the end, without the penalty.
  public var validationLoss: Double

  /// Creates a trial.
  public init(strength: Double, trainingLoss: Double, validationLoss: Double) {
    self.strength = strength
    self.trainingLoss = trainingLoss
    self.validationLoss = validationLoss
  }
}
