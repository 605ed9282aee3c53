import Foundation
import NeuralNetworks
import Tensors
import XCTest

final class NumPyTests: XCTestCase {
  func testRoundTrip() throws {
    let path = temporaryPath("tensor.npy")
    let shapes: [Shape] = [[], [0], [3], [2, 3], [1, 2, 3, 4]]
    for shape in shapes {
      var random = SeededRandomNumberGenerator(seed: 15)
      let x = Tensor<Double>.random(shape: shape, using: &random)
      try x.writeNumPy(to: path)
      XCTAssertEqual(try Tensor<Double>(numPyFile: path), x)
      XCTAssertEqual(try Tensor<Float>(numPyFile: path), Tensor(shape: shape, scalars: x.scalars.map { Float($0) }))
    }
  }

  func testTheHeaderIsNumPys() throws {
    let path = temporaryPath("header.npy")
    try Tensor<Float>([[1, 2]]).writeNumPy(to: path)
    let data = try Data(contentsOf: URL(filePath: path))
    XCTAssertEqual(data.prefix(10), Data([0x93, 78, 85, 77, 80, 89, 1, 0, 118, 0]))
    let header = String(decoding: data[10..<128], as: UTF8.self)
    XCTAssertTrue(header.hasPrefix("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2,), }"), header)
    XCTAssertTrue(header.hasSuffix("\n"))
    XCTAssertEqual(data.count, 136)
  }

  func testMutatedFilesNeverTrap() throws {
    let path = temporaryPath("mutated.npy")
    try Tensor<Double>.ones(shape: [2, 3]).writeNumPy(to: path)
    expectTypedErrors(mutating: try Data(contentsOf: URL(filePath: path))) { data throws(CheckpointError) in
      _ = try Tensor<Float>(parsingNumPy: data, name: "mutated")
    }
  }

  func testMalformedFiles() {
    func file(_ header: String, version: UInt8 = 1, length: Int? = nil, body: Int = 0) -> Data {
      let length = length ?? header.utf8.count
      return Data([0x93, 78, 85, 77, 80, 89, version, 0, UInt8(length & 255), UInt8(length >> 8)]) + Data(header.utf8)
        + Data(count: body)
    }
    func header(_ type: String, _ shape: String, order: String = "False") -> String {
      "{'descr': '\(type)', 'fortran_order': \(order), 'shape': \(shape), }"
    }
    let cases: [(String, Data, CheckpointError.Code)] = [
      ("empty", Data(), .malformedHeader), ("another format", Data("PK and so on".utf8), .malformedHeader),
      ("version 2", file("", version: 2), .malformedHeader), ("a long header", file("{", length: 500), .wrongLength),
      ("integers", file(header("<i8", "(1,)"), body: 8), .unsupportedType),
      ("big-endian", file(header(">f8", "(1,)"), body: 8), .unsupportedType),
      ("no type", file("{'shape': (1,)}"), .unsupportedType),
      ("columns first", file(header("<f4", "(1,)", order: "True"), body: 4), .malformedHeader),
      ("no shape", file("{'descr': '<f4', 'fortran_order': False}"), .malformedHeader),
      ("an open tuple", file("{'descr': '<f4', 'fortran_order': False, 'shape': (1,"), .malformedHeader),
      ("a word", file(header("<f4", "(one,)"), body: 4), .malformedHeader),
      ("a length of 2⁶⁴", file(header("<f4", "(18446744073709551616,)")), .malformedHeader),
      ("a negative length", file(header("<f4", "(-1,)"), body: 4), .invalidShape),
      ("five axes", file(header("<f4", "(1, 1, 1, 1, 1)"), body: 4), .invalidShape),
      ("an overflow", file(header("<f4", "(4294967296, 4294967296)")), .invalidShape),
      ("too few bytes", file(header("<f4", "(2,)"), body: 4), .wrongLength),
      ("too many bytes", file(header("<f4", "(2,)"), body: 9), .wrongLength),
      ("a shape of 2⁴⁰ scalars", file(header("<f8", "(1099511627776,)"), body: 8), .wrongLength),
    ]
    for (name, data, code) in cases {
      expect(code, name) { try Tensor<Float>(parsingNumPy: data, name: name) }
    }
  }
}
