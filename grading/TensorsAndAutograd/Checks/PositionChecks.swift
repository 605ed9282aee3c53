import CheckSupport
import LabContracts

final class PositionChecks: LabChecks<TensorsAndAutogradLab> {
  func testCountsOfRandomShapes() async throws {
    let shapes = (1...6).map { axes in (0..<axes).map { _ in Int.random(in: 2...5, using: &random) } }
    let counts = try await lab.scalarCounts(of: shapes + [[], [0]])
    expectEqual(
      counts, shapes.map { $0.reduce(1, *) } + [1, 0],
      "Task 1a, six random shapes, then [] and [0]: the list of counts",
      hint: "A shape without axes belongs to a single number; an axis of length 0 leaves room for none.")
  }

  func testPositionOfEveryIndex() async throws {
    for shape in [shuffled([2, 3, 4, 5]), shuffled([2, 3]), [4], []] {
      let indices = Reference.indices(in: shape)
      let positions = try await lab.positions(of: indices, in: shape)
      expectEqual(
        positions, Array(indices.indices), "Task 1b, every index of the shape \(shape) in turn: the list of positions",
        hint: "From one index to the next the position grows by 1. Which axis has to move then?")
    }
  }

  func testIndexOfEveryPosition() async throws {
    for shape in [shuffled([2, 3, 4, 5]), shuffled([2, 3]), [4], []] {
      let indices = Reference.indices(in: shape)
      let received = try await lab.indices(at: Array(indices.indices), in: shape)
      let wrong = zip(received, indices).first { $0 != $1 }
      expect(
        received.count == indices.count && wrong == nil,
        otherwise: "Task 1c, every position of the shape \(shape) in turn: an index is \((wrong?.0 ?? []).prefix(9)).",
        hint: "Give every position's index to position(of:in:). Which position is the first that doesn't come back?")
    }
  }
}
