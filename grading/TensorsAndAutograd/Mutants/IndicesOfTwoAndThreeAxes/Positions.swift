// Mutant: an index has its first axis divided only once, so four axes go wrong.
// Caught by: PositionChecks.testIndexOfEveryPosition, BroadcastingChecks.testDifferencesOverFiveAxes,
//   AxesAndProductsChecks.testSumsAlongEveryAxis, AxesAndProductsChecks.testTransposeOfFourAxes

import LabContracts

func scalarCount(of shape: [Int]) -> Int {
  shape.reduce(1, *)
}

func position(of index: [Int], in shape: [Int]) -> Int {
  zip(index, shape).reduce(0) { position, axis in position * axis.1 + axis.0 }
}

func index(at position: Int, in shape: [Int]) -> [Int] {
  guard let columns = shape.last else { return [] }
  guard shape.count > 2 else { return shape.count == 1 ? [position] : [position / columns, position % columns] }
  let rows = shape[shape.count - 2]
  let front = Array(repeating: 0, count: shape.count - 3)
  return front + [position / columns / rows, position / columns % rows, position % columns]
}
