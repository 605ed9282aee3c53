import LabContracts
import LabRemoting
import Tensors
import XCTest

/// The contract hands each argument to the student's function that it belongs to, in its place.
final class TensorsAndAutogradLabTests: XCTestCase {
  func testEachFunctionOnGridsReachesItsAnswer() {
    withLab { lab in
      let counts = try await lab.scalarCounts(of: [[2, 3], [4]])
      XCTAssertEqual(counts, [5, 4])
      let positions = try await lab.positions(of: [[1, 2], [3]], in: [7])
      XCTAssertEqual(positions, [127, 37])
      let indices = try await lab.indices(at: [5, 6], in: [2, 3])
      XCTAssertEqual(indices, [[5, 2, 3], [6, 2, 3]])
      let shape = try await lab.broadcastShape(of: [1, 2], and: [3])
      XCTAssertEqual(shape, [1, 2, 0, 3])
      let none = try await lab.broadcastShape(of: [], and: [3])
      XCTAssertNil(none)
      let (left, right) = (Grid(shape: [1], scalars: [7]), Grid(shape: [2], scalars: [3]))
      let combined = try await lab.combined(left, right, by: .difference)
      XCTAssertEqual(combined, Grid(shape: [1, 2], scalars: [4]))
      let sum = try await lab.sum(of: left, alongAxis: 3)
      XCTAssertEqual(sum, Grid(shape: [1, 3], scalars: [7]))
      let transposed = try await lab.transposed(right)
      XCTAssertEqual(transposed, Grid(shape: [2, 9], scalars: [3]))
      let product = try await lab.product(of: left, and: right)
      XCTAssertNil(product)
    }
  }

  func testEachFunctionOnTensorsReachesItsAnswer() {
    withLab { lab in
      let mean = try await lab.meanSquaredDifference(between: Tensor([5, 6]), and: Tensor([[1], [2]]))
      XCTAssertEqual(mean, 8)
      let shares = try await lab.rowShares(of: Tensor([[5, 6]]))
      XCTAssertEqual(shares, Tensor([[6, 7]]))
      let distances = try await lab.squaredDistances(from: Tensor([[5]]), to: Tensor([[1]]))
      XCTAssertEqual(distances, Tensor([[4]]))
      let sums = try await lab.classSums(of: Tensor([[5], [6]]), labels: [3, 4], classCount: 9)
      XCTAssertEqual(sums, Tensor([5, 6, 3, 4, 9]))
    }
  }

  func testAComputationIsMadeOfTheStudentsOperations() {
    withLab { lab in
      var f = Computation()
      let (x, y) = (f.input(2), f.input(3))
      f.power(f.product(f.sum(x, y), x), 4)
      f.rectified(f.hyperbolicTangent(f.exponential(y)))
      let numbers = try await lab.numbers(of: f)
      XCTAssertEqual(numbers, [2, 3, 5, 10, 14, 103, 203, 303])
    }
  }

  func testOrderAndGradientsAreThoseOfTheSteps() {
    withLab { lab in
      var f = Computation()
      let (x, y) = (f.input(2), f.input(3))
      f.sum(y, x)
      let order = try await lab.topologicalOrder(of: f)
      XCTAssertEqual(order, [2, 1, 0, -1])
      let noOrder = try await lab.topologicalOrder(of: Computation())
      XCTAssertEqual(noOrder, [])
      let ofTheLast = try await lab.gradients(of: f, backwardFrom: [])
      XCTAssertEqual(ofTheLast, [0, 0, 1])
      let inTurn = try await lab.gradients(of: f, backwardFrom: [1, 0, 1])
      XCTAssertEqual(inTurn, [1, 2, 0])
    }
  }

  func testValuesCross() throws {
    let grid = Grid(shape: [2, 0], scalars: [.max, .min])
    XCTAssertEqual(try Coding.decode(Grid.self, from: try Coding.encode(grid)), grid)
    for operation in Grid.Operation.allCases {
      XCTAssertEqual(try Coding.decode(Grid.Operation.self, from: try Coding.encode(operation)), operation)
    }
    var f = Computation()
    let x = f.input(-0.5)
    f.sum(f.product(x, x), f.power(x, 3))
    f.exponential(f.hyperbolicTangent(f.rectified(x)))
    XCTAssertEqual(try Coding.decode(Computation.self, from: try Coding.encode(f)), f)
  }

  func testOperationsOfGrids() {
    XCTAssertEqual(Grid.Operation.allCases.map { $0(7, 3) }, [10, 4, 21, 73])
  }

  func testStepsKnowWhatTheyUse() {
    var f = Computation()
    let (x, y) = (f.input(1), f.input(2))
    f.sum(x, x)
    f.product(y, x)
    f.power(y, 2)
    f.exponential(x)
    f.hyperbolicTangent(y)
    f.rectified(6)
    XCTAssertEqual(f.steps.map(\.operands), [[], [], [0, 0], [1, 0], [1], [0], [1], [6]])
  }

  /// Calls a lab on the executor that its actor is bound to, as a worker does.
  private func withLab(_ body: @escaping @Sendable (TensorsAndAutogradLab) async throws -> Void) {
    let lab = makeLab()
    LabExecutor.shared.run {
      do {
        try await body(lab)
      } catch {
        XCTFail("\(error)")
      }
    }
  }

  /// A value that remembers its operands, and counts how often it was walked back from.
  private final class Node {
    let number: Double
    let operands: [Node]
    var walks = 0.0

    init(_ number: Double, _ operands: [Node] = []) {
      self.number = number
      self.operands = operands
    }
  }

  /// Answers that show which arguments came in.
  private func makeLab() -> TensorsAndAutogradLab {
    TensorsAndAutogradLab(
      grids: GridAnswers(
        scalarCount: { $0.reduce(0, +) },
        position: { ($0 + $1).reduce(0) { 10 * $0 + $1 } },
        index: { [$0] + $1 },
        broadcastShape: { $0.isEmpty ? nil : $0 + [0] + $1 },
        combined: { Grid(shape: $0.shape + $1.shape, scalars: [$2($0.scalars[0], $1.scalars[0])]) },
        sum: { Grid(shape: $0.shape + [$1], scalars: $0.scalars) },
        transposed: { Grid(shape: $0.shape + [9], scalars: $0.scalars) },
        product: { _, _ in nil }),
      tensors: TensorAnswers(
        meanSquaredDifference: { $0.sum() - $1.sum() },
        rowShares: { $0 + 1 },
        squaredDistances: { $0 - $1 },
        classSums: { Tensor($0.scalars + $1.map(Double.init) + [Double($2)]) }),
      values: ValueAnswers(
        input: { Node($0) },
        sum: { Node($0.number + $1.number, [$0, $1]) },
        product: { Node($0.number * $1.number) },
        power: { Node($0.number + $1) },
        exponential: { Node($0.number + 100) },
        hyperbolicTangent: { Node($0.number + 100) },
        rectified: { Node($0.number + 100) },
        number: { $0.number },
        gradient: { $0.walks },
        topologicalOrder: { [$0] + $0.operands + [Node(0)] },
        backward: { $0.walks += 1 }),
      actorSystem: LabActorSystem(caller: nil))
  }
}
