import Tensors

/// The linear classifier f(x, W) = W x + b: a score for each class, the greatest of which wins.
///
/// ```swift
/// var machine = LinearClassifier<Float>(features: 3072, classes: 10, loss: .hinge)   // a support vector machine
/// let loss = machine.update(batch, regularizer: .l2(1e-3), learningRate: 1e-3)
/// let labels = machine.predictedLabels(for: images)
/// ```
///
/// With the hinge loss this is the multiclass support vector machine, with the softmax cross-entropy it is multinomial logistic
/// regression; the loss over the data is L = 1/N Σ Lᵢ + R(W).
public struct LinearClassifier<Scalar: TensorScalar>: Sendable {
  private var layer: Dense<Scalar>

  /// What training makes less: ``Loss/hinge`` or ``Loss/softmaxCrossEntropy``.
  public let loss: Loss

  /// Creates a classifier that gives each class the score 0.
  ///
  /// - Parameters:
  ///   - features: The number of features of a sample.
  ///   - classes: The number of classes.
  ///   - loss: What training makes less.
  public init(features: Int, classes: Int, loss: Loss = .softmaxCrossEntropy) {
    self.init(weights: .zeros(shape: [classes, features]), bias: .zeros(shape: [classes]), loss: loss)
  }

  /// Creates a classifier from its parameters.
  ///
  /// - Parameters:
  ///   - weights: W, of shape `[classes, features]`: a row for each class.
  ///   - bias: b, of shape `[classes]`.
  ///   - loss: What training makes less.
  public init(weights: Tensor<Scalar>, bias: Tensor<Scalar>, loss: Loss = .softmaxCrossEntropy) {
    require(
      loss == .softmaxCrossEntropy || loss == .hinge,
      "A linear classifier learns by softmaxCrossEntropy or by hinge, not by \(loss).")
    layer = Dense(weights: weights.transposed(), bias: bias)
    self.loss = loss
  }

  /// W, of shape `[classes, features]`; on the slides each row, drawn as an image, is the template of its class.
  public var weights: Tensor<Scalar> { layer.weights.value.transposed() }

  /// b, of shape `[classes]`.
  public var bias: Tensor<Scalar> { layer.bias.value }

  /// The scores W x + b of some samples.
  ///
  /// - Parameter samples: One row a sample, of shape `[samples, features]`.
  /// - Returns: Scores of shape `[samples, classes]`.
  public func callAsFunction(_ samples: Tensor<Scalar>) -> Tensor<Scalar> {
    layer(samples)
  }

  /// The class with the greatest score, for each sample.
  public func predictedLabels(for samples: Tensor<Scalar>) -> [Int] {
    self(samples).argmax(alongAxis: 1)
  }

  /// The loss of some samples, with the penalty.
  public func loss(of batch: Minibatch<Scalar>, regularizer: Regularizer = .none) -> Scalar {
    loss(self(batch.features), batch.targets) + regularizer(layer.weights.value)
  }

  /// Takes a step of gradient descent.
  ///
  /// - Parameters:
  ///   - batch: Samples of shape `[samples, features]`, with labels.
  ///   - regularizer: What large weights cost.
  ///   - learningRate: How far to step.
  /// - Returns: The loss before the step, with the penalty.
  @discardableResult
  public mutating func update(
    _ batch: Minibatch<Scalar>, regularizer: Regularizer = .none, learningRate: Scalar
  ) -> Scalar {
    let scores = self(batch.features)
    var gradient = scores
    let value = loss.replaceByGradient(&gradient, batch.targets) + regularizer(layer.weights.value)
    var nobody: Tensor<Scalar>?
    layer.backpropagate(&gradient, input: batch.features, output: scores, into: &nobody)
    regularizer.addGradient(at: layer.weights.value, to: &layer.weights.gradient)
    layer.weights.value.add(layer.weights.gradient, scaledBy: -learningRate)
    layer.bias.value.add(layer.bias.gradient, scaledBy: -learningRate)
    return value
  }
}
