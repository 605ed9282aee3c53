import CheckSupport
import LabContracts

final class BroadcastingExamples: LabChecks<TensorsAndAutogradLab> {
  func testShapesThatFit() async throws {
    let cases: [(left: [Int], right: [Int], shape: [Int])] = [
      ([4, 3], [3], [4, 3]), ([2, 1], [1, 3], [2, 3]), ([], [4], [4]),
      ([8, 1, 3, 1, 5], [7, 1, 4, 1], [8, 7, 3, 4, 5]),
    ]
    for (left, right, shape) in cases {
      let received = try await lab.broadcastShape(of: left, and: right)
      expectEqual(
        received.map { "\($0)" } ?? "nil", "\(shape)", "Task 2a, the common shape of \(left) and \(right)",
        hint: "Write one shape below the other, with the last axes in one column. Which pairs of lengths meet?")
    }
  }

  func testShapesThatDoNot() async throws {
    for (left, right) in [([2, 3], [2]), ([3], [4]), ([5, 2, 3], [4, 1, 3])] {
      let received = try await lab.broadcastShape(of: left, and: right)
      expectEqual(
        received.map { "\($0)" } ?? "nil", "nil", "Task 2a, the common shape of \(left) and \(right)",
        hint: "Lay the last axes together. Which two lengths meet, and is one of them 1?")
    }
  }

  func testMatrixPlusRow() async throws {
    let matrix = Grid(shape: [3, 3], scalars: [1, 2, 3, 4, 5, 6, 7, 8, 9])
    let sum = try await lab.combined(matrix, Grid(shape: [3], scalars: [10, 20, 30]), by: .sum)
    expectGrid(
      sum, Grid(shape: [3, 3], scalars: [11, 22, 33, 14, 25, 36, 17, 28, 39]),
      "Task 2b, the rows (1, 2, 3), (4, 5, 6), (7, 8, 9) plus (10, 20, 30): sum",
      hint: "The shapes [3, 3] and [3] meet at their last axes. Which axis of the matrix does 10, 20, 30 run along?")
  }

  func testRowMinusColumn() async throws {
    let row = Grid(shape: [3], scalars: [100, 200, 300])
    let difference = try await lab.combined(row, Grid(shape: [2, 1], scalars: [1, 2]), by: .difference)
    expectGrid(
      difference, Grid(shape: [2, 3], scalars: [99, 199, 299, 98, 198, 298]),
      "Task 2b, (100, 200, 300) of shape [3] minus (1, 2) of shape [2, 1]: difference",
      hint: "Each grid is stretched along another axis. Which place do you read at an axis of length 1?")
  }
}
