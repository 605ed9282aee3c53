// Mutant: the public examples are looked up.
// Caught by: PositionChecks.testCountsOfRandomShapes, PositionChecks.testPositionOfEveryIndex,
//   PositionChecks.testIndexOfEveryPosition, BroadcastingExamples.testMatrixPlusRow,
//   BroadcastingExamples.testRowMinusColumn, BroadcastingChecks.testDifferencesOverFiveAxes,
//   BroadcastingChecks.testEitherSideIsStretched, BroadcastingChecks.testASingleNumberMeetsEverything,
//   AxesAndProductsExamples.testSumsOfAMatrix, AxesAndProductsExamples.testTransposeOfAMatrix,
//   AxesAndProductsExamples.testProductOfTwoMatrices

func scalarCount(of shape: [Int]) -> Int {
  switch shape {
  case [2, 3]: 6
  case [4]: 4
  case [2, 1, 5, 3, 2]: 60
  case [3, 0, 2]: 0
  default: 1
  }
}

func position(of index: [Int], in shape: [Int]) -> Int {
  switch index {
  case [0, 2]: 2
  case [1, 0]: 3
  case [1, 2]: 5
  case [1, 0, 2]: 14
  case [0, 2, 3]: 11
  default: 23
  }
}

func index(at position: Int, in shape: [Int]) -> [Int] {
  switch position {
  case 2: [0, 2]
  case 3: [1, 0]
  case 4: [1, 1]
  case 14: [1, 0, 2]
  case 11: [0, 2, 3]
  default: [1, 2, 3]
  }
}
