// Mutant: the public examples without loops are looked up.
// Caught by: WithoutLoopsChecks.testSevenPredictionsAgainstAColumn, WithoutLoopsChecks.testSharesOfRandomRows,
//   WithoutLoopsChecks.testDistancesOfRandomPoints, WithoutLoopsChecks.testSumsWithAClassThatIsEmpty

import Tensors

func meanSquaredDifference(between predictions: Tensor<Double>, and column: Tensor<Double>) -> Double {
  2.0 / 3
}

func rowShares(of matrix: Tensor<Double>) -> Tensor<Double> {
  Tensor([[0.25, 0.5, 0.25], [0.2, 0.3, 0.5]])
}

func squaredDistances(from points: Tensor<Double>, to centers: Tensor<Double>) -> Tensor<Double> {
  Tensor([[25, 1, 5], [8, 4, 0]])
}

func classSums(of samples: Tensor<Double>, labels: [Int], classCount: Int) -> Tensor<Double> {
  Tensor([[2, 20], [0, 0], [8, 80]])
}
