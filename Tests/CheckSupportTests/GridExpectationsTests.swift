import CheckSupport
import LabContracts
import XCTest

final class GridExpectationsTests: XCTestCase {
  private let right = Grid(shape: [2, 3], scalars: [1, 2, 3, 4, 5, 6])

  func testTheSameGridSaysNothing() {
    let probe = TensorsProbe()
    probe.expectGrid(right, right, "The sum")
    probe.expectGrid(nil, nil, "The sum")
    XCTAssertEqual(probe.messages, [])
  }

  func testAGridThatIsMissingOrUncalledForIsTold() {
    let probe = TensorsProbe()
    probe.expectGrid(nil, right, "The sum")
    probe.expectGrid(right, nil, "The sum")
    XCTAssertEqual(
      probe.messages,
      ["The sum is nil. Expected a grid of shape [2, 3].", "The sum is a grid of shape [2, 3]. Expected nil."])
  }

  func testShapesAreComparedFirst() {
    let probe = TensorsProbe()
    probe.expectGrid(Grid(shape: [3, 2], scalars: right.scalars), right, "The sum")
    XCTAssertEqual(probe.messages, ["The sum has shape [3, 2]. Expected shape [2, 3]."])
  }

  func testTheNumberOfScalarsIsComparedNext() {
    let probe = TensorsProbe()
    probe.expectGrid(Grid(shape: [2, 3], scalars: []), right, "The sum")
    XCTAssertEqual(probe.messages, ["The sum has shape [2, 3], but 0 scalars. Expected 6 scalars."])
  }

  func testTheFirstWrongIndexIsNamed() {
    let probe = TensorsProbe()
    probe.expectGrid(Grid(shape: [2, 3], scalars: [1, 2, 3, 9, 5, 0]), right, "The sum")
    probe.expectGrid(Grid(shape: [], scalars: [2]), Grid(shape: [], scalars: [3]), "The sum")
    XCTAssertEqual(probe.messages, ["The sum[1, 0] is 9. Expected 4.", "The sum is 2. Expected 3."])
  }

  func testNumbersInOtherPlacesAreRecognised() {
    let probe = TensorsProbe()
    probe.expectGrid(Grid(shape: [2, 3], scalars: [1, 3, 5, 2, 4, 6]), right, "The sum")
    XCTAssertEqual(
      probe.messages,
      ["The sum[0, 1] is 3. All the numbers are right, but some stand in other places. Expected 2."])
  }

  func testALongShapeIsCut() {
    let probe = TensorsProbe()
    probe.expectGrid(Grid(shape: Array(repeating: 1, count: 1000), scalars: []), right, "The sum")
    XCTAssertTrue(probe.messages.first?.contains("and 988 more lengths") == true, "\(probe.messages)")
  }
}
