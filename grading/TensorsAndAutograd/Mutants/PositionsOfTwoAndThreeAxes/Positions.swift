// Mutant: positions are written out for two and for three axes, and no others.
// Caught by: PositionChecks.testPositionOfEveryIndex, BroadcastingExamples.testMatrixPlusRow,
//   BroadcastingExamples.testRowMinusColumn, BroadcastingChecks.testDifferencesOverFiveAxes,
//   BroadcastingChecks.testEitherSideIsStretched, BroadcastingChecks.testASingleNumberMeetsEverything,
//   AxesAndProductsExamples.testSumsOfAMatrix, AxesAndProductsChecks.testTransposeOfFourAxes

import LabContracts

func scalarCount(of shape: [Int]) -> Int {
  shape.reduce(1, *)
}

func position(of index: [Int], in shape: [Int]) -> Int {
  shape.count == 2
    ? index[0] * shape[1] + index[1] : (index[0] * shape[1] + index[1]) * shape[2] + index[2]
}

func index(at position: Int, in shape: [Int]) -> [Int] {
  var rest = position
  var index = [Int](repeating: 0, count: shape.count)
  for axis in shape.indices.reversed() {
    index[axis] = rest % shape[axis]
    rest /= shape[axis]
  }
  return index
}
