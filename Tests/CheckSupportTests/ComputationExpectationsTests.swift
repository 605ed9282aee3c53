import CheckSupport
import LabContracts
import XCTest

final class ComputationExpectationsTests: XCTestCase {
  /// u = x + x and v = u + y, beside x·y, which has no part in v.
  private var computation: Computation {
    var f = Computation()
    let (x, y) = (f.input(1), f.input(1))
    f.product(x, y)
    f.sum(f.sum(x, x), y)
    return f
  }

  func testEveryRightOrderSaysNothing() {
    XCTAssertEqual(messages(for: [0, 1, 3, 4]), [])
    XCTAssertEqual(messages(for: [1, 0, 3, 4]), [])
    XCTAssertEqual(messages(for: [0, 3, 1, 4]), [])
  }

  func testAnEarlyResultIsNamedWithItsOperand() {
    XCTAssertEqual(messages(for: [1, 3, 0, 4]), ["The graph: the order has u before its operand x."])
  }

  func testRepeatsAndGapsAreNamed() {
    XCTAssertEqual(messages(for: [0, 0, 1, 3, 4]), ["The graph: the order holds x more than once."])
    XCTAssertEqual(messages(for: [0, 3, 4]), ["The graph: the order leaves out y."])
    XCTAssertEqual(messages(for: []), ["The graph: the order leaves out x."])
  }

  func testStrangersAreNamed() {
    XCTAssertEqual(messages(for: [0, 1, 2, 3, 4]), ["The graph: the order holds x·y."])
    XCTAssertEqual(messages(for: [0, -1, 4]), ["The graph: the order holds a value that the graph doesn't have."])
    XCTAssertEqual(messages(for: [99]), ["The graph: the order holds step 99."])
  }

  private func messages(for order: [Int]) -> [String] {
    let probe = TensorsProbe()
    probe.expectTopologicalOrder(order, of: computation, names: ["x", "y", "x·y", "u", "v"], "The graph")
    return probe.messages
  }
}
