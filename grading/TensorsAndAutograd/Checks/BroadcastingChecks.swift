import CheckSupport
import LabContracts

final class BroadcastingChecks: LabChecks<TensorsAndAutogradLab> {
  func testRandomShapesOfFiveAxes() async throws {
    for _ in 0..<12 {
      let shape = shuffled([2, 3, 4, 5, 6])
      // Each axis is stretched on one side at most, and one side may lack axes at the front.
      let stretched = (0..<5).map { _ in Int.random(in: 0...2, using: &random) }
      var left = zip(shape, stretched).map { $1 == 1 ? 1 : $0 }
      var right = zip(shape, stretched).map { $1 == 2 ? 1 : $0 }
      let missing = Int.random(in: 0...4, using: &random)
      if Bool.random(using: &random) {
        left.removeFirst(missing)
        right.replaceSubrange(..<missing, with: shape[..<missing])
      } else {
        right.removeFirst(missing)
        left.replaceSubrange(..<missing, with: shape[..<missing])
      }
      let received = try await lab.broadcastShape(of: left, and: right)
      expectEqual(
        words(received), words(shape), "Task 2a, the common shape of \(left) and \(right)",
        hint: "Put ones in front of the shorter shape until both are equally long. Which two lengths meet at each axis?"
      )
    }
  }

  func testOneAxisThatDoesNotFit() async throws {
    let lengths = shuffled([2, 3, 4, 5])
    for axis in 0..<4 {
      var other = lengths
      other[axis] += 1
      let received = try await lab.broadcastShape(of: lengths, and: other)
      expectEqual(
        words(received), "nil", "Task 2a, the common shape of \(lengths) and \(other)",
        hint: "One axis that doesn't fit is enough. Are all axes looked at, the first and the last included?")
    }
    let short = try await lab.broadcastShape(of: lengths, and: [lengths[0]])
    expectEqual(
      words(short), "nil", "Task 2a, the common shape of \(lengths) and [\(lengths[0])]",
      hint: "The one axis of the shorter shape meets the last axis of the longer one.")
  }

  func testLengthZeroAndNoAxes() async throws {
    let cases: [(left: [Int], right: [Int], shape: [Int]?)] = [
      ([0], [1], [0]), ([1], [0], [0]), ([3, 0], [3, 1], [3, 0]), ([0], [2], nil), ([], [], []), ([], [2, 3], [2, 3]),
    ]
    for (left, right, shape) in cases {
      let received = try await lab.broadcastShape(of: left, and: right)
      expectEqual(
        words(received), words(shape), "Task 2a, the common shape of \(left) and \(right)",
        hint: "Where one length is 1 the other one is the result, even 0. A missing axis counts as 1.")
    }
  }

  func testDifferencesOverFiveAxes() async throws {
    let left = randomGrid([2, 1, 3, 1, 4])
    let right = randomGrid([5, 1, 2, 4])
    let received = try await lab.combined(left, right, by: .difference)
    expectGrid(
      received, Reference.combined(left, right, to: [2, 5, 3, 2, 4], by: .difference),
      "Task 2b, a random grid of shape [2, 1, 3, 1, 4] minus one of shape [5, 1, 2, 4]: difference",
      hint:
        "Take one index of the result. Which index does it become in each grid, where the length is 1, and at the front?"
    )
  }

  func testEitherSideIsStretched() async throws {
    let column = randomGrid([4, 1], in: 0...9)
    let row = randomGrid([3], in: 0...9)
    let matrix = randomGrid([4, 3], in: 0...9)
    let pairs = [(column, row), (row, column), (matrix, column), (column, matrix), (row, matrix)]
    for (left, right) in pairs {
      let received = try await lab.combined(left, right, by: .digits)
      expectGrid(
        received, Reference.combined(left, right, to: [4, 3], by: .digits),
        "Task 2b, random digits of shape \(left.shape) and of shape \(right.shape), 10 · left + right: the grid",
        hint: "The tens show which scalar of the left grid was read, the ones show that of the right grid.")
    }
  }

  func testASingleNumberMeetsEverything() async throws {
    let number = randomGrid([])
    let grid = randomGrid([2, 3, 2])
    let product = try await lab.combined(number, grid, by: .product)
    expectGrid(
      product, Reference.combined(number, grid, to: [2, 3, 2], by: .product),
      "Task 2b, a random number of shape [] times a grid of shape [2, 3, 2]: product",
      hint: "Without axes the only index is [], and the only position is 0.")
    let both = try await lab.combined(number, number, by: .sum)
    expectGrid(
      both, Reference.combined(number, number, to: [], by: .sum), "Task 2b, a number of shape [] plus itself: sum",
      hint: "How many scalars has a grid of shape []?")
    let nothing = try await lab.combined(Grid(shape: [2, 0], scalars: []), randomGrid([2, 1]), by: .sum)
    expectGrid(
      nothing, Grid(shape: [2, 0], scalars: []), "Task 2b, a grid of shape [2, 0] plus one of shape [2, 1]: sum",
      hint: "The common shape [2, 0] has no scalars: how often does your code call the operation?")
  }

  func testNoGridWhereShapesDoNotFit() async throws {
    for (left, right) in [([2, 3], [2]), ([4, 2], [2, 4]), ([6], [2, 3])] {
      let received = try await lab.combined(randomGrid(left), randomGrid(right), by: .sum)
      expectGrid(
        received, nil, "Task 2b, random grids of the shapes \(left) and \(right): sum",
        hint: "What does broadcastShape(of:and:) give for these two, and what does your code do then?")
    }
  }
}
