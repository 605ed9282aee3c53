import Tensors

/// A layer that multiplies its inputs by weights and adds biases: X·W + b.
///
/// The gradient along a layer holds one number for each parameter, so it has this type too.
public struct DenseLayer: Codable, Sendable, Equatable {
  /// W, one row an input and one column a unit; shape [inputs, outputs].
  public var weights: Tensor<Double>
  /// b, one scalar a unit; shape [outputs].
  public var biases: Tensor<Double>

  /// Creates a layer.
  public init(weights: Tensor<Double>, biases: Tensor<Double>) {
    self.weights = weights
    self.biases = biases
  }
}

/// Dense layers in a row, with a ReLU after each of them but the last, whose outputs are the logits.
///
/// The gradient along a network has this type too.
public struct DenseNetwork: Codable, Sendable, Equatable {
  /// The layers, from the inputs to the logits.
  public var layers: [DenseLayer]

  /// Creates a network.
  public init(layers: [DenseLayer]) {
    self.layers = layers
  }
}

/// The gradient along everything that a dense layer's outputs depend on.
public struct DenseGradient: Codable, Sendable, Equatable {
  /// Along the weights and the biases.
  public var layer: DenseLayer
  /// Along the inputs; shape [samples, inputs].
  public var inputs: Tensor<Double>

  /// Creates a gradient.
  public init(layer: DenseLayer, inputs: Tensor<Double>) {
    self.layer = layer
    self.inputs = inputs
  }
}

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

/// What training leaves behind.
public struct Training: Codable, Sendable, Equatable {
  /// The network after the last step.
  public var network: DenseNetwork
  /// The losses along the way; the task says when they are taken.
  public var losses: [Double]

  /// Creates the result of a training.
  public init(network: DenseNetwork, losses: [Double]) {
    self.network = network
    self.losses = losses
  }
}

/// What one learning rate of a study led to.
public struct LearningRateTrial: Codable, Sendable, Equatable {
  /// η.
  public var learningRate: Double
  /// The losses on the training samples, as the training returned them.
  public var losses: [Double]
  /// The share of validation samples that the trained network classifies rightly, from 0 to 1.
  public var accuracy: Double

  /// Creates a trial.
  public init(learningRate: Double, losses: [Double], accuracy: Double) {
    self.learningRate = learningRate
    self.losses = losses
    self.accuracy = accuracy
  }
}
