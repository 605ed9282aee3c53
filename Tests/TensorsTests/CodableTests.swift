import Foundation
import XCTest

import Tensors

final class CodableTests: XCTestCase {
  func testEveryBitSurvives() throws {
    let doubles: [Double] = [
      0, -0.0, 1.5, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
      Double(bitPattern: 0x7ff8_0000_0000_1234), Double(bitPattern: 0xfff0_dead_beef_0001),
    ]
    let x = Tensor(shape: [3, 3], scalars: doubles)
    let decoded = try roundTrip(x)
    XCTAssertEqual(decoded.shape, [3, 3])
    XCTAssertEqual(decoded.scalars.map(\.bitPattern), doubles.map(\.bitPattern))

    let floats: [Float] = [-0.0, .infinity, Float(bitPattern: 0x7fc0_0abc), Float(bitPattern: 0xff80_0001)]
    XCTAssertEqual(try roundTrip(Tensor(floats)).scalars.map(\.bitPattern), floats.map(\.bitPattern))
  }

  func testEveryRank() throws {
    for shape in [[], [0], [1], [3, 0, 2], [2, 3], [2, 3, 4], [2, 3, 4, 5]] as [Shape] {
      let x = Tensor(shape: shape, scalars: (0..<shape.count).map(Float.init))
      XCTAssertEqual(try roundTrip(x), x)
    }
  }

  func testAPropertyListHoldsOneBlockOfData() throws {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    let data = try encoder.encode(Tensor<Float>.zeros(shape: [1000, 100]))
    XCTAssertLessThan(data.count, 400_000 + 200)
    let list = try XCTUnwrap(PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
    XCTAssertEqual(list["shape"] as? [Int], [1000, 100])
    XCTAssertEqual((list["scalars"] as? Data)?.count, 400_000)
  }

  func testTheBytesAreLittleEndian() throws {
    let data = try PropertyListEncoder().encode(Tensor<Float>([1]))
    let list = try XCTUnwrap(PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
    XCTAssertEqual((list["scalars"] as? Data).map(Array.init), [0, 0, 0x80, 0x3f])
  }

  func testJSONWorksToo() throws {
    let x = Tensor<Double>([[1, .nan]])
    let decoded = try JSONDecoder().decode(Tensor<Double>.self, from: JSONEncoder().encode(x))
    XCTAssertEqual(decoded.shape, x.shape)
    XCTAssertTrue(decoded[0, 1].isNaN)
  }

  func testHostileShapesAreRefused() throws {
    let scalars = Data(count: 16)
    try expectCorrupted(["shape": [1, 1, 1, 1, 2], "scalars": scalars])
    try expectCorrupted(["shape": Array(repeating: 1, count: 10_000), "scalars": scalars])
    try expectCorrupted(["shape": [-2], "scalars": scalars])
    try expectCorrupted(["shape": [-1, -2], "scalars": scalars])
    try expectCorrupted(["shape": [3], "scalars": scalars])
    try expectCorrupted(["shape": [] as [Int], "scalars": scalars])
    try expectCorrupted(["shape": [Int.max], "scalars": scalars])
    try expectCorrupted(["shape": [Int.max, 2], "scalars": scalars])
    try expectCorrupted(["shape": [1 << 32, 1 << 32], "scalars": Data()])
    try expectCorrupted(["shape": [0, Int.max, Int.max], "scalars": Data()])
    try expectCorrupted(["shape": [1 << 61], "scalars": Data()])
    try expectCorrupted(["shape": [2], "scalars": Data(count: 15)])
    try expectCorrupted(["shape": [2], "scalars": Data(count: 17)])
    try expectCorrupted(["shape": [0], "scalars": Data(count: 1)])
  }

  func testOtherTypesAreRefused() {
    for list in [
      [:], ["shape": [2]], ["scalars": Data(count: 16)], ["shape": "2", "scalars": Data(count: 16)],
      ["shape": [2.5], "scalars": Data(count: 16)], ["shape": [2], "scalars": [1, 2]],
    ] as [[String: Any]] {
      XCTAssertThrowsError(try decode(list)) { XCTAssertTrue($0 is DecodingError, "\($0)") }
    }
  }

  func testARefusalSaysWhy() throws {
    XCTAssertThrowsError(try decode(["shape": [3], "scalars": Data(count: 16)])) { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return XCTFail("\(error)") }
      XCTAssertEqual(
        context.debugDescription, "A tensor of shape [3] holds 3 scalars of 8 bytes, but the data has 16 bytes.")
      XCTAssertEqual(context.codingPath.map(\.stringValue), ["scalars"])
    }
  }

  private func expectCorrupted(_ list: [String: Any], file: StaticString = #filePath, line: UInt = #line) throws {
    XCTAssertThrowsError(try decode(list), file: file, line: line) { error in
      guard case DecodingError.dataCorrupted(let context) = error else {
        return XCTFail("\(error)", file: file, line: line)
      }
      XCTAssertTrue(context.debugDescription.hasSuffix("."), context.debugDescription, file: file, line: line)
    }
  }

  private func decode(_ list: [String: Any]) throws -> Tensor<Double> {
    let data = try PropertyListSerialization.data(fromPropertyList: list, format: .binary, options: 0)
    return try PropertyListDecoder().decode(Tensor<Double>.self, from: data)
  }

  private func roundTrip<Scalar>(_ x: Tensor<Scalar>) throws -> Tensor<Scalar> {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    return try PropertyListDecoder().decode(Tensor<Scalar>.self, from: encoder.encode(x))
  }
}
