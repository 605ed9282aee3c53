import Tensors

/// What training by the perceptron's rule leaves behind.
public struct PerceptronTraining: Codable, Sendable, Equatable {
  /// The model after the last epoch.
  public var model: LinearModel
  /// The number of mistakes in each epoch.
  public var mistakes: [Int]

  /// Creates the result of a training.
  public init(model: LinearModel, mistakes: [Int]) {
    self.model = model
    self.mistakes = mistakes
  }
}
