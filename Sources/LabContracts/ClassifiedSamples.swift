import Tensors

/// Samples to classify, each with its class.
public struct ClassifiedSamples: Codable, Sendable, Equatable {
  /// One row a sample; shape [samples, features].
  public var inputs: Tensor<Double>
  /// The class of each sample, from 0.
  public var labels: [Int]

  /// Creates samples; `inputs` has one row for each label.
  public init(inputs: Tensor<Double>, labels: [Int]) {
    // An optimised build drops the message of a precondition, and this one is for students.
    guard inputs.shape.rank == 2, inputs.shape[0] == labels.count else {
      fatalError("Inputs of shape \(inputs.shape) and \(labels.count) labels don't belong together.")
    }
    self.inputs = inputs
    self.labels = labels
  }

  /// The number of samples.
  public var count: Int { labels.count }
}
