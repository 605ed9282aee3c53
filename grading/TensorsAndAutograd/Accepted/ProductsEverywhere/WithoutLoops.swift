// Accepted: distances are |a|² + |b|² − 2ab, sums and means are products with ones.

import Tensors

func meanSquaredDifference(between predictions: Tensor<Double>, and column: Tensor<Double>) -> Double {
  let differences = predictions.reshaped(to: column.shape) - column
  return matrixProduct(differences, differences, transposingLeft: true).sum() / Double(predictions.count)
}

func rowShares(of matrix: Tensor<Double>) -> Tensor<Double> {
  let sums = matrixProduct(matrix, Tensor.ones(shape: [matrix.shape[1]]))
  return (matrix.transposed() / sums).transposed()
}

func squaredDistances(from points: Tensor<Double>, to centers: Tensor<Double>) -> Tensor<Double> {
  let pointSquares = (points * points).sum(alongAxis: 1, keepingAxis: true)
  let centerSquares = (centers * centers).sum(alongAxis: 1)
  return pointSquares + centerSquares - 2 * matrixProduct(points, centers, transposingRight: true)
}

func classSums(of samples: Tensor<Double>, labels: [Int], classCount: Int) -> Tensor<Double> {
  let classes = Tensor<Double>((0..<classCount).map(Double.init)).reshaped(to: [classCount, 1])
  return matrixProduct(classes .== Tensor(labels.map(Double.init)), samples)
}
