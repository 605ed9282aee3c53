import CheckSupport
import LabContracts
import Tensors

final class WithoutLoopsExamples: LabChecks<TensorsAndAutogradLab> {
  func testPredictionsAgainstAColumn() async throws {
    let mean = try await lab.meanSquaredDifference(between: Tensor([1, 2, 4]), and: Tensor([[1], [3], [3]]))
    expectClose(
      mean, 2.0 / 3, "Task 4a, the predictions (1, 2, 4) and the column (1), (3), (3): the mean", sampleCount: 3,
      hint: (2.4...2.5).contains(mean)
        ? "This is the mean over all nine pairs. Print the shape of your differences: what do [3] and [3, 1] stretch to?"
        : "The differences are 0, −1 and 1. Which shape do yours have, and what is their mean taken over?")
  }

  func testSharesOfTwoRows() async throws {
    let shares = try await lab.rowShares(of: Tensor([[1, 2, 1], [2, 3, 5]]))
    expectClose(
      shares, Tensor([[0.25, 0.5, 0.25], [0.2, 0.3, 0.5]]), "Task 4b, the rows (1, 2, 1) and (2, 3, 5): shares",
      hint: "The rows sum to 4 and 10. Which shape have the two sums to have, to be stretched along each row?")
  }

  func testDistancesOfTwoPointsFromThreeCenters() async throws {
    let distances = try await lab.squaredDistances(
      from: Tensor([[0, 0], [1, 2]]), to: Tensor([[3, 4], [1, 0], [1, 2]]))
    expectClose(
      distances, Tensor([[25, 1, 5], [8, 4, 0]]),
      "Task 4c, the points (0, 0), (1, 2) and the centers (3, 4), (1, 0), (1, 2): squared distances",
      hint: "A row for each point, a column for each center. From (0, 0) to (3, 4) it is 3² + 4², without a root.")
  }

  func testSumsOfThreeClasses() async throws {
    let sums = try await lab.classSums(
      of: Tensor([[1, 10], [2, 20], [3, 30], [4, 40]]), labels: [2, 0, 2, 2], classCount: 3)
    expectClose(
      sums, Tensor([[2, 20], [0, 0], [8, 80]]),
      "Task 4d, the samples (1, 10), (2, 20), (3, 30), (4, 40) of the classes 2, 0, 2, 2: sums",
      hint: "The first column of the one-hot labels is (0, 1, 0, 0). What is its product with the samples?")
  }
}
