// Mutant: a shape without axes holds nothing.
// Caught by: PositionExamples.testCountsOfFiveShapes, BroadcastingChecks.testASingleNumberMeetsEverything,
//   AxesAndProductsChecks.testSumOfAVectorAndOfNothing, AxesAndProductsChecks.testProductsOfVectors

import LabContracts

func scalarCount(of shape: [Int]) -> Int {
  shape.isEmpty ? 0 : shape.reduce(1, *)
}

func position(of index: [Int], in shape: [Int]) -> Int {
  zip(index, shape).reduce(0) { position, axis in position * axis.1 + axis.0 }
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
