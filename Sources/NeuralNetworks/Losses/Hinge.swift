import Tensors

/// Replaces scores by the gradient of their mean multiclass hinge loss, and returns the loss.
///
/// - Parameters:
///   - scores: Scores of shape `[samples, classes]`.
///   - labels: The class of each sample.
/// - Returns: The mean loss.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func replaceByHingeGradient<Scalar: TensorScalar>(_ scores: inout Tensor<Scalar>, labels: [Int]) -> Scalar {
  require(
    scores.rank == 2 && scores.shape[0] == labels.count,
    "There are \(labels.count) labels for scores of shape \(scores.shape).")
  let classCount = scores.shape[1]
  let weight = 1 / Scalar(labels.count)
  var loss = 0.0
  scores.scalars.withUnsafeMutableBufferPointer { scores in
    for (row, label) in labels.enumerated() {
      require(
        label >= 0 && label < classCount, "Label \(label) of row \(row) is not one of \(classCount) classes.")
      let start = row * classCount
      let labelScore = scores[start + label]
      var violations = 0
      for index in start..<start + classCount where index != start + label {
        let margin = scores[index] - labelScore + 1
        // A NaN is not at most 0, so that it shows in the loss.
        let isMet = margin <= 0
        if !isMet {
          loss += Double(margin)
          violations += 1
        }
        scores[index] = isMet ? 0 : weight
      }
      scores[start + label] = weight * Scalar(-violations)
    }
  }
  return Scalar(loss / Double(labels.count))
}
