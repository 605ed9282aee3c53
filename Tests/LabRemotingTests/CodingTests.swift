import Foundation
import LabRemoting
import Tensors
import XCTest

final class CodingTests: XCTestCase {
  private let numbers: [Double] = [
    0, -0.0, 1, -1, .pi, .infinity, -.infinity, .leastNonzeroMagnitude, .leastNormalMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0.1, 1 / 3,
  ]

  func testTensorsKeepEveryBit() throws {
    let odd = numbers + [.nan, -.nan, .signalingNaN, Double(bitPattern: 0x7ff8_0000_dead_beef)]
    XCTAssertEqual(try roundTrip(Tensor(odd)).scalars.map(\.bitPattern), odd.map(\.bitPattern))
  }

  func testNumbersKeepEveryBit() throws {
    for number in numbers { XCTAssertEqual(try roundTrip(number).bitPattern, number.bitPattern) }
    for number in [Double.nan, -.nan, .signalingNaN] { XCTAssertTrue(try roundTrip(number).isNaN) }
  }

  func testListsOfNumbersKeepTheirValues() throws {
    // The encoder writes equal numbers once, so that −0 after 0 loses its sign: no comparison tells the two apart.
    XCTAssertEqual(try roundTrip(numbers), numbers)
    XCTAssertEqual(try roundTrip([-0.0, 1]).map(\.sign), [.minus, .plus])
    let withNaNs: [Double] = try roundTrip([1, .nan, .nan, -.infinity])
    XCTAssertEqual(withNaNs.map(\.isNaN), [false, true, true, false])
  }

  func testIntegersKeepTheirValue() throws {
    for number in [0, 1, -1, 255, 256, Int.max, Int.min] { XCTAssertEqual(try roundTrip(number), number) }
    for number: UInt64 in [0, 1 << 63, .max] { XCTAssertEqual(try roundTrip(number), number) }
  }

  func testTensorsKeepTheirShape() throws {
    for shape: Shape in [[], [0], [0, 3], [3, 0], [1], [2, 3], [2, 1, 3, 1]] {
      let tensor = Tensor<Double>(repeating: 0.5, shape: shape)
      let back = try roundTrip(tensor)
      XCTAssertEqual(back.shape, shape)
      XCTAssertEqual(back, tensor)
    }
  }

  func testNestedAndEmptyValues() throws {
    XCTAssertEqual(try roundTrip(Reply.sample), Reply.sample)
    XCTAssertEqual(try roundTrip([[[Int]]]()), [])
    XCTAssertEqual(try roundTrip([[[1, 2], []], [], [[]]]), [[[1, 2], []], [], [[]]])
    XCTAssertEqual(try roundTrip(["": ["a": 1.5]]), ["": ["a": 1.5]])
    XCTAssertEqual(try roundTrip(""), "")
    XCTAssertEqual(try roundTrip("a\u{0}b\n👩‍🔬"), "a\u{0}b\n👩‍🔬")
    XCTAssertEqual(try roundTrip(Data()), Data())
  }

  func testAbsentValues() throws {
    XCTAssertNil(try roundTrip(Double?.none))
    XCTAssertEqual(try roundTrip(Double?.some(0.5)), 0.5)
    XCTAssertEqual(try roundTrip([1.5, nil, 2.5]), [1.5, nil, 2.5])
  }

  func testTheLargestAnswersThatLabsGiveAreTaken() throws {
    let losses = (0..<100_000).map(Double.init)
    XCTAssertEqual(try roundTrip(losses), losses)
    let image = Tensor<Double>(repeating: 1, shape: [1000, 1000])
    XCTAssertEqual(try roundTrip(image), image)
    // Equal blocks of data share one place in the list.
    let same = Array(repeating: Tensor<Double>.ones(shape: [1000]), count: 500)
    XCTAssertEqual(try roundTrip(same), same)
  }

  func testAnotherTypeIsAnError() throws {
    let text = try Coding.encode("three")
    XCTAssertThrowsError(try Coding.decode(Double.self, from: text))
    XCTAssertThrowsError(try Coding.decode(Tensor<Double>.self, from: text))
    XCTAssertThrowsError(try Coding.decode([Double].self, from: try Coding.encode(["1.5", "2.5"])))
    XCTAssertThrowsError(try Coding.decode(Int.self, from: try Coding.encode(1.5)))
    XCTAssertThrowsError(try Coding.decode(Int8.self, from: try Coding.encode(300)))
  }

  func testATensorThatClaimsWhatItDoesNotHoldIsAnError() throws {
    for shape in [[1 << 40], [1 << 31, 1 << 31], [-1], [2, 2, 2, 2, 2], [3]] {
      let lie = ForgedTensor(shape: shape, scalars: Data(count: 16))
      XCTAssertThrowsError(try Coding.decode(Tensor<Double>.self, from: try Coding.encode(lie)), "\(shape)")
    }
    let odd = ForgedTensor(shape: [2], scalars: Data(count: 15))
    XCTAssertThrowsError(try Coding.decode(Tensor<Double>.self, from: try Coding.encode(odd)))
  }

  func testNoBytesAreAnError() {
    XCTAssertThrowsError(try Coding.decode(Double.self, from: Data()))
    XCTAssertThrowsError(try Coding.decode(Double.self, from: Data([0])))
    XCTAssertThrowsError(try Coding.decode(Double.self, from: Data("bplist00".utf8)))
  }

  func testASliceOfDataIsRead() throws {
    let padded = Data([1, 2, 3]) + (try Coding.encode(4.5))
    XCTAssertEqual(try Coding.decode(Double.self, from: padded.dropFirst(3)), 4.5)
  }

  private func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
    try Coding.decode(Value.self, from: try Coding.encode(value))
  }
}

/// What a tensor looks like on its way, with nothing checked.
private struct ForgedTensor: Codable {
  var shape: [Int]
  var scalars: Data
}
