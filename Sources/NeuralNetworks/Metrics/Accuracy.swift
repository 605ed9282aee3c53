import Tensors

/// The class that each row of scores speaks for: the one with the greatest score, the first of several.
///
/// A single column of logits speaks for class 1 where it is above 0.
///
/// - Parameter scores: Scores of shape `[samples, classes]`, or logits of shape `[samples]` or `[samples, 1]`.
/// - Returns: A class for each sample.
public func predictedClasses<Scalar>(_ scores: Tensor<Scalar>) -> [Int] {
  if scores.rank == 1 || (scores.rank == 2 && scores.shape[1] == 1) {
    return scores.scalars.map { $0 > 0 ? 1 : 0 }
  }
  require(scores.rank == 2, "Scores have the shape [samples, classes], not \(scores.shape).")
  return scores.argmax(alongAxis: 1)
}

/// The share of samples whose greatest score is that of their label.
///
/// - Parameters:
///   - scores: Scores of shape `[samples, classes]`, or logits of shape `[samples]` or `[samples, 1]`.
///   - labels: The class of each sample.
/// - Returns: A number from 0 to 1; NaN when there are no samples.
public func accuracy<Scalar>(_ scores: Tensor<Scalar>, labels: [Int]) -> Double {
  let predictions = predictedClasses(scores)
  require(predictions.count == labels.count, "There are \(labels.count) labels for scores of shape \(scores.shape).")
  return Double(zip(predictions, labels).count { $0 == $1 }) / Double(labels.count)
}
