// Mutant: the public examples are looked up.
// Caught by: BroadcastingChecks.testRandomShapesOfFiveAxes, BroadcastingChecks.testLengthZeroAndNoAxes,
//   BroadcastingChecks.testDifferencesOverFiveAxes, BroadcastingChecks.testEitherSideIsStretched,
//   BroadcastingChecks.testASingleNumberMeetsEverything, BroadcastingChecks.testNoGridWhereShapesDoNotFit

import LabContracts

func broadcastShape(of left: [Int], and right: [Int]) -> [Int]? {
  switch (left, right) {
  case ([4, 3], [3]): [4, 3]
  case ([2, 1], [1, 3]): [2, 3]
  case ([], [4]): [4]
  case ([8, 1, 3, 1, 5], [7, 1, 4, 1]): [8, 7, 3, 4, 5]
  default: nil
  }
}

func combined(_ left: Grid, _ right: Grid, by operation: (Int, Int) -> Int) -> Grid? {
  if left.shape == [3, 3] { return Grid(shape: [3, 3], scalars: [11, 22, 33, 14, 25, 36, 17, 28, 39]) }
  return Grid(shape: [2, 3], scalars: [99, 199, 299, 98, 198, 298])
}
