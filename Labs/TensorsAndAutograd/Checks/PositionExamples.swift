import CheckSupport
import LabContracts

final class PositionExamples: LabChecks<TensorsAndAutogradLab> {
  func testCountsOfFiveShapes() async throws {
    let shapes = [[2, 3], [4], [2, 1, 5, 3, 2], [3, 0, 2], []]
    let counts = try await lab.scalarCounts(of: shapes)
    expectEqual(
      counts, [6, 4, 60, 0, 1],
      "Task 1a, the shapes [2, 3], [4], [2, 1, 5, 3, 2], [3, 0, 2] and []: the list of counts",
      hint: "The product of 2 and 3 doesn't change when a factor is left over: which number is the product of none?")
  }

  func testPositionsInAMatrixAndABlock() async throws {
    let matrix = try await lab.positions(of: [[0, 2], [1, 0], [1, 2]], in: [2, 3])
    expectEqual(
      matrix, [2, 3, 5], "Task 1b, shape [2, 3], indices (0, 2), (1, 0), (1, 2): the list of positions",
      hint: "Write the six positions into a table of 2 rows and 3 columns. How many places is one row?")
    let block = try await lab.positions(of: [[1, 0, 2], [0, 2, 3], [1, 2, 3]], in: [2, 3, 4])
    expectEqual(
      block, [14, 11, 23], "Task 1b, shape [2, 3, 4], indices (1, 0, 2), (0, 2, 3), (1, 2, 3): the list of positions",
      hint: "By hand, (1, 0, 2): (1·3 + 0)·4 + 2. Which length does your code multiply by?")
  }

  func testIndicesInAMatrixAndABlock() async throws {
    let matrix = try await lab.indices(at: [2, 3, 4], in: [2, 3])
    expectEqual(
      matrix, [[0, 2], [1, 0], [1, 1]], "Task 1c, shape [2, 3], positions 2, 3, 4: the list of indices",
      hint: "Divide 4 by the length of a row: what are the quotient and the remainder?")
    let block = try await lab.indices(at: [14, 11, 23], in: [2, 3, 4])
    expectEqual(
      block, [[1, 0, 2], [0, 2, 3], [1, 2, 3]], "Task 1c, shape [2, 3, 4], positions 14, 11, 23: the list of indices",
      hint: "Give your index back to position(of:in:). Which place does the last axis take out of 14, and what is left?"
    )
  }
}
