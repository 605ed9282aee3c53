import Tensors

/// How wrong a network's predictions are, as one number, and in which direction they should change.
///
/// ```swift
/// let scores = Tensor<Double>([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
/// let hinge = Loss.hinge
/// hinge(scores, .labels([0, 1, 2]))             // 5.27: the mean of 2.9, 0 and 12.9
/// hinge.gradient(at: scores, .labels([0, 1, 2]))
/// ```
///
/// Each loss is a mean, so that its size doesn't depend on the minibatch's, and finite for any logits of moderate size: none
/// takes the logarithm of a probability that has underflown to 0.
public enum Loss: Sendable, Hashable {
  /// The mean of log Σ exp(sⱼ) − s[label], for scores of shape `[samples, classes]` and labels.
  ///
  /// That is −log of the label's softmax. The logarithm is the natural one.
  case softmaxCrossEntropy
  /// The mean of Σ max(0, sⱼ − s[label] + 1) over the other classes j, for scores of shape `[samples, classes]` and labels.
  ///
  /// The multiclass support vector machine's loss: Jason Weston and Chris Watkins, "Support vector machines for multi-class
  /// pattern recognition", ESANN 1999. The gradient where a margin is just met is taken to be 0.
  case hinge
  /// The mean of −t · log σ(z) − (1 − t) · log(1 − σ(z)) over all logits z, with targets t from 0 to 1 of the same shape, or
  /// with labels 0 and 1 for logits of shape `[samples]` or `[samples, 1]`.
  case binaryCrossEntropy
  /// The mean of (p − t)² over all predictions p, with targets t of the same shape.
  case meanSquaredError

  /// The loss of some predictions.
  ///
  /// - Parameters:
  ///   - predictions: What came out of the network; for the cross-entropies the logits, before any softmax or sigmoid.
  ///   - targets: What should have come out, in the form that the loss takes.
  /// - Returns: The mean loss.
  public func callAsFunction<Scalar>(_ predictions: Tensor<Scalar>, _ targets: Targets<Scalar>) -> Scalar {
    var gradient = predictions
    return replaceByGradient(&gradient, targets)
  }

  /// The gradient of the loss along the predictions, in their shape.
  ///
  /// - Parameters:
  ///   - predictions: What came out of the network; for the cross-entropies the logits, before any softmax or sigmoid.
  ///   - targets: What should have come out, in the form that the loss takes.
  /// - Returns: The gradient, of the predictions' shape.
  public func gradient<Scalar>(at predictions: Tensor<Scalar>, _ targets: Targets<Scalar>) -> Tensor<Scalar> {
    var gradient = predictions
    _ = replaceByGradient(&gradient, targets)
    return gradient
  }

  /// Replaces predictions by the gradient of their loss, and returns the loss.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func replaceByGradient<Scalar>(_ predictions: inout Tensor<Scalar>, _ targets: Targets<Scalar>) -> Scalar {
    switch (self, targets) {
    case (.softmaxCrossEntropy, .labels(let labels)):
      return predictions.replaceLogitsByCrossEntropyGradient(labels: labels)
    case (.hinge, .labels(let labels)):
      return replaceByHingeGradient(&predictions, labels: labels)
    case (.binaryCrossEntropy, .labels(let labels)):
      return replaceByBinaryCrossEntropyGradient(&predictions, targets: Loss.zerosAndOnes(labels))
    case (.binaryCrossEntropy, .values(let values)):
      return replaceByBinaryCrossEntropyGradient(&predictions, targets: values)
    case (.meanSquaredError, .values(let values)):
      return replaceBySquaredErrorGradient(&predictions, targets: values)
    case (.softmaxCrossEntropy, .values), (.hinge, .values):
      fatalError("The loss \(self) takes the labels of classes as its targets, not values.")
    case (.meanSquaredError, .labels):
      fatalError("The loss \(self) takes values as its targets, not the labels of classes.")
    }
  }

  private static func zerosAndOnes<Scalar>(_ labels: [Int]) -> Tensor<Scalar> {
    Tensor(
      labels.map { label in
        require(label == 0 || label == 1, "The binary cross-entropy takes the labels 0 and 1, not \(label).")
        return Scalar(label)
      })
  }
}

extension Tensor {
  /// Stops the program unless targets fit these predictions: the same shape, but for a last axis of length 1.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func checkShape(ofTargets targets: Tensor) {
    require(
      shape == targets.shape || (count == targets.count && rank == 2 && targets.rank == 1 && shape[1] == 1),
      "Targets of shape \(targets.shape) don't fit predictions of shape \(shape).")
  }
}
