// Accepted: there are loops everywhere, and no operator on whole tensors.

import Tensors

func meanSquaredDifference(between predictions: Tensor<Double>, and column: Tensor<Double>) -> Double {
  var sum = 0.0
  for index in 0..<predictions.count {
    let difference = column[index, 0] - predictions[index]
    sum += difference * difference
  }
  return sum / Double(predictions.count)
}

func rowShares(of matrix: Tensor<Double>) -> Tensor<Double> {
  var shares = matrix
  for row in 0..<matrix.shape[0] {
    var sum = 0.0
    for column in 0..<matrix.shape[1] { sum += matrix[row, column] }
    for column in 0..<matrix.shape[1] { shares[row, column] /= sum }
  }
  return shares
}

func squaredDistances(from points: Tensor<Double>, to centers: Tensor<Double>) -> Tensor<Double> {
  var distances = Tensor<Double>.zeros(shape: [points.shape[0], centers.shape[0]])
  for point in 0..<points.shape[0] {
    for center in 0..<centers.shape[0] {
      for axis in 0..<points.shape[1] {
        let difference = points[point, axis] - centers[center, axis]
        distances[point, center] += difference * difference
      }
    }
  }
  return distances
}

func classSums(of samples: Tensor<Double>, labels: [Int], classCount: Int) -> Tensor<Double> {
  var sums = Tensor<Double>.zeros(shape: [classCount, samples.shape[1]])
  for (sample, label) in labels.enumerated() {
    for feature in 0..<samples.shape[1] { sums[label, feature] += samples[sample, feature] }
  }
  return sums
}
