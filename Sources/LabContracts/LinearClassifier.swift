import Tensors

/// The linear classifier f(x, Θ) = Θx + b, which gives each class a score.
///
/// A gradient along a classifier holds one number for each parameter, so it has this type too.
public struct LinearClassifier: Codable, Sendable, Equatable {
  /// Θ, a row for each class; shape [classes, features].
  public var weights: Tensor<Double>
  /// b, one scalar a class; shape [classes].
  public var biases: Tensor<Double>

  /// Creates a classifier.
  public init(weights: Tensor<Double>, biases: Tensor<Double>) {
    self.weights = weights
    self.biases = biases
  }
}

/// The loss that a sample has, given the scores of the classes.
public enum ClassificationLoss: String, Codable, Sendable, CaseIterable {
  /// The multiclass hinge loss.
  case hinge
  /// The softmax cross-entropy.
  case crossEntropy
}
