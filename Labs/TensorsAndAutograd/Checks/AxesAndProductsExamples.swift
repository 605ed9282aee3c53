import CheckSupport
import LabContracts

final class AxesAndProductsExamples: LabChecks<TensorsAndAutogradLab> {
  private let matrix = Grid(shape: [2, 3], scalars: [1, 2, 3, 4, 5, 6])

  func testSumsOfAMatrix() async throws {
    let down = try await lab.sum(of: matrix, alongAxis: 0)
    expectGrid(
      down, Grid(shape: [3], scalars: [5, 7, 9]), "Task 3a, the rows (1, 2, 3) and (4, 5, 6), along axis 0: sums",
      hint: "Axis 0 goes, axis 1 with its three places stays. Which scalars share the place 0 on axis 1?")
    let across = try await lab.sum(of: matrix, alongAxis: 1)
    expectGrid(
      across, Grid(shape: [2], scalars: [6, 15]), "Task 3a, the rows (1, 2, 3) and (4, 5, 6), along axis 1: sums",
      hint: "Axis 1 goes, axis 0 with its two places stays. Which scalars share the place 0 on axis 0?")
  }

  func testTransposeOfAMatrix() async throws {
    let transposed = try await lab.transposed(matrix)
    expectGrid(
      transposed, Grid(shape: [3, 2], scalars: [1, 4, 2, 5, 3, 6]),
      "Task 3b, the rows (1, 2, 3) and (4, 5, 6): transpose",
      hint: "Draw both tables. Where was the scalar that is now at index (0, 1), and at which position did it lie?")
  }

  func testProductOfTwoMatrices() async throws {
    let right = Grid(shape: [3, 2], scalars: [1, 0, 2, 1, 0, 3])
    let product = try await lab.product(of: matrix, and: right)
    expectGrid(
      product, Grid(shape: [2, 2], scalars: [5, 11, 14, 23]),
      "Task 3c, the rows (1, 2, 3), (4, 5, 6) times the rows (1, 0), (2, 1), (0, 3): product",
      hint: "At (0, 0) by hand: 1·1 + 2·2 + 3·0. Which axis of each grid does your sum walk along?")
  }
}
