import CheckSupport
import LabContracts

final class AxesAndProductsChecks: LabChecks<TensorsAndAutogradLab> {
  func testSumsAlongEveryAxis() async throws {
    let grid = randomGrid([4, 2, 5, 3])
    for axis in 0..<4 {
      let sums = try await lab.sum(of: grid, alongAxis: axis)
      expectGrid(
        sums, Reference.sum(of: grid, alongAxis: axis),
        "Task 3a, a random grid of shape [4, 2, 5, 3], along axis \(axis): sums",
        hint:
          "Axis 0 is the outermost. Which length is missing in the result's shape, and which scalars meet at [0, 0, 0]?"
      )
    }
  }

  func testSumOfAVectorAndOfNothing() async throws {
    let vector = randomGrid([7])
    let total = try await lab.sum(of: vector, alongAxis: 0)
    expectGrid(
      total, Reference.sum(of: vector, alongAxis: 0), "Task 3a, a random vector of seven numbers, along axis 0: sum",
      hint: "One axis less than one is none: the shape is [], with one scalar.")
    let nothing = try await lab.sum(of: Grid(shape: [2, 0], scalars: []), alongAxis: 1)
    expectGrid(
      nothing, Grid(shape: [2], scalars: [0, 0]), "Task 3a, a grid of shape [2, 0], along axis 1: sums",
      hint: "The sum of no numbers is 0, and there are two such sums.")
  }

  func testTransposeOfFourAxes() async throws {
    let grid = randomGrid([2, 3, 4, 5])
    let transposed = try await lab.transposed(grid)
    expectGrid(
      transposed, Reference.transposed(grid), "Task 3b, a random grid of shape [2, 3, 4, 5]: transpose",
      hint: "All axes are reversed. Where does the scalar at index (1, 0, 2, 3) go?")
  }

  func testProductOfLargeNumbers() async throws {
    // Double has 53 binary digits: each of these products needs more.
    let left = randomGrid([3, 5], in: 1_000_000_000...1_100_000_000)
    let right = randomGrid([5, 4], in: 1_000_000_000...1_100_000_000)
    let product = try await lab.product(of: left, and: right)
    expectGrid(
      product, Reference.product(of: left, and: right),
      "Task 3c, random numbers of ten digits, of the shapes [3, 5] and [5, 4]: product",
      hint: "Whole numbers are exact. Where does your code leave Int, or which pair of scalars does it miss?")
  }

  func testProductsOfVectors() async throws {
    let (vector, matrix) = (randomGrid([4]), randomGrid([4, 3]))
    let cases = [(vector, randomGrid([4])), (vector, matrix), (randomGrid([2, 4]), vector)]
    for (left, right) in cases {
      let product = try await lab.product(of: left, and: right)
      expectGrid(
        product, Reference.product(of: left, and: right),
        "Task 3c, random numbers of the shapes \(left.shape) and \(right.shape): product",
        hint: "Take the last length away on the left and the first on the right. What is left is the shape.")
    }
  }

  func testProductOfMoreAxes() async throws {
    let (left, right) = (randomGrid([2, 3, 4]), randomGrid([4, 5, 2]))
    let product = try await lab.product(of: left, and: right)
    expectGrid(
      product, Reference.product(of: left, and: right),
      "Task 3c, random numbers of the shapes [2, 3, 4] and [4, 5, 2]: product",
      hint: "In storage, [2, 3, 4] looks like a matrix of 6 rows. How many columns does [4, 5, 2] have, seen that way?")
  }

  func testNoProductWhereLengthsDiffer() async throws {
    for (left, right) in [([2, 3], [2, 3]), ([3, 2], [3, 2]), ([4], [3, 4])] {
      let product = try await lab.product(of: randomGrid(left), and: randomGrid(right))
      expectGrid(
        product, nil, "Task 3c, random numbers of the shapes \(left) and \(right): product",
        hint: "Which length of the left grid has to be the same as which length of the right one?")
    }
  }
}
