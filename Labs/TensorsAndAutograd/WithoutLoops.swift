import LabContracts
import LabSupport
import Tensors

/// The mean of the squared differences of predictions and targets, where the targets come as a column.
///
/// Mean over n: 1/n · Σᵢ (predictionsᵢ − columnᵢ)².
///
/// - Parameters:
///   - predictions: Shape [n], n at least 1.
///   - column: Shape [n, 1], the target of each prediction.
/// - Returns: The mean.
func meanSquaredDifference(between predictions: Tensor<Double>, and column: Tensor<Double>) -> Double {
  // TODO: Task 4a.
  unimplemented()
}

/// Each scalar divided by the sum of its row, so that every row of the result sums to 1.
///
/// - Parameter matrix: Shape [rows, columns], scalars above 0.
/// - Returns: The shares; shape [rows, columns].
func rowShares(of matrix: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 4b.
  unimplemented()
}

/// The squared distance of every point from every center: Dᵢⱼ = Σₖ (pointsᵢₖ − centersⱼₖ)².
///
/// - Parameters:
///   - points: A point a row; shape [m, d].
///   - centers: A center a row; shape [n, d].
/// - Returns: The squared distances, without a root; shape [m, n].
func squaredDistances(from points: Tensor<Double>, to centers: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 4c.
  unimplemented()
}

/// The sum of the samples of each class.
///
/// - Parameters:
///   - samples: A sample a row; shape [n, d].
///   - labels: The class of each sample, n of them, each in 0..<classCount.
///   - classCount: The number of classes, some of which may have no sample.
/// - Returns: A row a class, of zeros for a class without samples; shape [classCount, d].
func classSums(of samples: Tensor<Double>, labels: [Int], classCount: Int) -> Tensor<Double> {
  // TODO: Task 4d.
  unimplemented()
}
