import Tensors

/// Replaces predictions by the gradient of their mean squared error, 2 (p − t) / count, and returns the error.
///
/// - Parameters:
///   - predictions: Numbers of any shape.
///   - targets: As many numbers.
/// - Returns: The mean squared error.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func replaceBySquaredErrorGradient<Scalar: TensorScalar>(
  _ predictions: inout Tensor<Scalar>, targets: Tensor<Scalar>
) -> Scalar {
  predictions.checkShape(ofTargets: targets)
  let count = predictions.count
  let weight = 2 / Scalar(count)
  var sum = 0.0
  targets.scalars.withUnsafeBufferPointer { targets in
    predictions.scalars.withUnsafeMutableBufferPointer { predictions in
      for index in predictions.indices {
        let difference = predictions[index] - targets[index]
        sum += Double(difference) * Double(difference)
        predictions[index] = weight * difference
      }
    }
  }
  return Scalar(sum / Double(count))
}
