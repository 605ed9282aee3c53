// Mutant: each scalar is divided by the sum of its column.
// Caught by: WithoutLoopsExamples.testSharesOfTwoRows
// Says: columns that sum to 1

import LabContracts
import Tensors

func meanSquaredDifference(between predictions: Tensor<Double>, and column: Tensor<Double>) -> Double {
  let differences = predictions - column.flattened()
  return (differences * differences).mean()
}

func rowShares(of matrix: Tensor<Double>) -> Tensor<Double> {
  matrix / matrix.sum(alongAxis: 0, keepingAxis: true)
}

func squaredDistances(from points: Tensor<Double>, to centers: Tensor<Double>) -> Tensor<Double> {
  let (m, n, d) = (points.shape[0], centers.shape[0], points.shape[1])
  let differences = points.reshaped(to: [m, 1, d]) - centers.reshaped(to: [1, n, d])
  return (differences * differences).sum(alongAxis: 2)
}

func classSums(of samples: Tensor<Double>, labels: [Int], classCount: Int) -> Tensor<Double> {
  matrixProduct(.oneHot(labels, classCount: classCount), samples, transposingLeft: true)
}
