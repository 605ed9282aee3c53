import Tensors

/// The linear model f(x, Θ) = Θx + b.
///
/// A gradient along a model holds one number for each parameter, so it has this type too.
public struct LinearModel: Codable, Sendable, Equatable {
  /// Θ, one scalar a feature; shape [features].
  public var weights: Tensor<Double>
  /// b.
  public var bias: Double

  /// Creates a model.
  public init(weights: Tensor<Double>, bias: Double) {
    self.weights = weights
    self.bias = bias
  }
}

/// Samples to fit: what goes in, and what should come out.
public struct Samples: Codable, Sendable, Equatable {
  /// One row a sample; shape [samples, features].
  public var inputs: Tensor<Double>
  /// One scalar a sample; shape [samples].
  public var targets: Tensor<Double>

  /// Creates samples; `inputs` has one row for each scalar of `targets`.
  public init(inputs: Tensor<Double>, targets: Tensor<Double>) {
    // An optimised build drops the message of a precondition, and this one is for students.
    guard inputs.shape.rank == 2, targets.shape.rank == 1, inputs.shape[0] == targets.shape[0] else {
      fatalError("Inputs of shape \(inputs.shape) and targets of shape \(targets.shape) don't belong together.")
    }
    self.inputs = inputs
    self.targets = targets
  }

  /// The number of samples.
  public var count: Int { targets.shape[0] }
}

/// What a run of gradient descent leaves behind.
public struct Descent: Codable, Sendable, Equatable {
  /// The model after the last step.
  public var model: LinearModel
  /// The losses along the way; the task says when they are taken.
  public var losses: [Double]

  /// Creates the result of a run.
  public init(model: LinearModel, losses: [Double]) {
    self.model = model
    self.losses = losses
  }
}

/// What a history of losses says about the learning rate.
public enum LearningRateVerdict: String, Codable, Sendable, CaseIterable {
  /// The loss became infinite or NaN, or ended above where it began.
  case diverged
  /// The last step changed the loss by at most a share of it, the tolerance.
  case converged
  /// The loss is still on its way down.
  case stillFalling
}
