import Foundation
import NeuralNetworks
import Tensors
import XCTest

final class SafetensorsTests: XCTestCase {
  private let tensors: [String: Tensor<Float>] = [
    "weights": Tensor([[1, -2.5, .infinity], [0, -.infinity, Float.leastNonzeroMagnitude]]), "bias": Tensor([-0.0]),
    "scale": Tensor(2.5),
    "nothing": .zeros(shape: [3, 0]), "a \"name\" with ü": .ones(shape: [1, 2, 3, 1]),
  ]

  func testRoundTrip() throws {
    let path = temporaryPath("round-trip.safetensors")
    try SafetensorsFile(tensors: tensors, metadata: ["format": "gradus", "epoch": "3"]).write(to: path)
    let file = try SafetensorsFile<Float>(contentsOf: path)
    XCTAssertEqual(file.tensors, tensors)
    XCTAssertEqual(file.metadata, ["format": "gradus", "epoch": "3"])
    XCTAssertEqual(file.tensors["bias"]?.scalars[0].sign, .minus)
    XCTAssertEqual(
      try SafetensorsFile<Double>(contentsOf: path).tensors["weights"],
      Tensor([
        [1, -2.5, .infinity], [0, -.infinity, Double(Float.leastNonzeroMagnitude)],
      ]))
  }

  func testNaNStays() throws {
    let path = temporaryPath("nan.safetensors")
    try SafetensorsFile(tensors: ["x": Tensor<Double>([.nan, 1])]).write(to: path)
    XCTAssertTrue(try XCTUnwrap(SafetensorsFile<Double>(contentsOf: path).tensors["x"]).scalars[0].isNaN)
  }

  func testANetworkComesBack() throws {
    let path = temporaryPath("network.safetensors")
    func network(seed: UInt64) -> Sequential<Float> {
      Sequential(seed: seed) {
        Conv2D(1, 2, size: 3, activation: .relu)
        Flatten()
        Dense(8, 3)
      }
    }
    let saved = network(seed: 1)
    try saved.save(to: path)
    var loaded = network(seed: 2)
    let x = Tensor<Float>.ones(shape: [2, 1, 4, 4])
    XCTAssertNotEqual(loaded(x), saved(x))
    try loaded.load(from: path)
    XCTAssertEqual(loaded(x), saved(x))
  }

  func testParametersThatDontFitLeaveTheNetworkAsItWas() throws {
    let path = temporaryPath("other.safetensors")
    try Sequential {
      Dense(3, 2); Dense(2, 2)
    }.save(to: path)
    var network = Sequential(seed: 4) { Dense(3, 4) }
    let before = network.parameters.map(\.value)
    XCTAssertThrowsError(try network.load(from: path)) { error in
      XCTAssertEqual((error as? CheckpointError)?.code, .parametersDiffer)
      XCTAssertTrue("\(error)".contains("1.weights"), "\(error)")
    }
    XCTAssertEqual(network.parameters.map(\.value), before)
  }

  func testOtherThanAFile() {
    expect(.file) { try SafetensorsFile<Float>(contentsOf: "/dev/zero") }
    expect(.file) { try SafetensorsFile<Float>(contentsOf: "/tmp") }
  }

  func testMissingFile() {
    expect(.file) { try SafetensorsFile<Float>(contentsOf: "/nowhere/at all") }
    expect(.file) { try SafetensorsFile(tensors: tensors).write(to: "/nowhere/at all") }
  }

  // MARK: - Malformed files

  func testMalformedFiles() {
    let cases: [(String, Data, CheckpointError.Code)] = [
      ("empty", Data(), .wrongLength), ("short", Data([1, 2, 3]), .wrongLength),
      ("a header longer than the file", file("{}", length: 1000), .wrongLength),
      ("a header of 2⁶⁴ − 1 bytes", file("{}", length: .max), .wrongLength),
      ("no JSON", file("hello!"), .malformedHeader), ("a list", file("[]"), .malformedHeader),
      ("no end", file(#"{"a": {"#), .malformedHeader), ("numbers", file(#"{"a": 3}"#), .malformedHeader),
      ("nesting", file("{\"a\":" + String(repeating: "[", count: 100_000)), .malformedHeader),
      ("notes under another name", file(#"{"a": {"b": "c"}}"#), .malformedHeader),
      ("a fraction", file(entry("F32", "[0.5]", "[0, 2]"), body: 2), .malformedHeader),
      ("a length of 2⁶⁴", file(entry("F32", "[18446744073709551616]", "[0, 0]")), .malformedHeader),
      ("half precision", file(entry("F16", "[1]", "[0, 2]"), body: 2), .unsupportedType),
      ("a negative length", file(entry("F32", "[-1]", "[0, 4]"), body: 4), .invalidShape),
      ("five axes", file(entry("F32", "[1, 1, 1, 1, 1]", "[0, 4]"), body: 4), .invalidShape),
      ("a product that overflows", file(entry("F32", "[4294967296, 4294967296]", "[0, 0]")), .invalidShape),
      ("a hidden overflow", file(entry("F32", "[4294967296, 4294967296, 0]", "[0, 0]")), .invalidShape),
      ("too few bytes", file(entry("F32", "[3]", "[0, 8]"), body: 8), .invalidShape),
      ("a shape of 2⁴⁰ scalars", file(entry("F64", "[1099511627776]", "[0, 8]"), body: 8), .invalidShape),
      ("an end before the beginning", file(entry("F32", "[1]", "[8, 4]"), body: 8), .invalidOffsets),
      ("a negative beginning", file(entry("F32", "[1]", "[-4, 0]"), body: 4), .invalidOffsets),
      ("one number for two", file(entry("F32", "[1]", "[0]"), body: 4), .invalidOffsets),
      ("a gap", file(entry("F32", "[1]", "[4, 8]"), body: 8), .invalidOffsets),
      (
        "an overlap",
        file(
          #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}, "#
            + #""b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}"#, body: 8), .invalidOffsets
      ),
      ("the body missing", file(entry("F32", "[2]", "[0, 8]"), body: 4), .wrongLength),
      ("bytes left over", file(entry("F32", "[1]", "[0, 4]"), body: 5), .wrongLength),
      ("an end of 2⁶³ − 1", file(entry("F32", "[1]", "[0, 9223372036854775807]"), body: 4), .invalidShape),
    ]
    for (name, data, code) in cases {
      expect(code, name) { try SafetensorsFile<Float>(parsing: data, name: name) }
    }
  }

  func testMutatedFilesNeverTrap() throws {
    let path = temporaryPath("mutated.safetensors")
    try SafetensorsFile(tensors: tensors, metadata: ["a": "b"]).write(to: path)
    expectTypedErrors(mutating: try Data(contentsOf: URL(filePath: path))) { data throws(CheckpointError) in
      _ = try SafetensorsFile<Float>(parsing: data, name: "mutated")
    }
  }

  private func entry(_ type: String, _ shape: String, _ places: String) -> String {
    #"{"a": {"dtype": "\#(type)", "shape": \#(shape), "data_offsets": \#(places)}}"#
  }

  private func file(_ header: String, length: UInt64? = nil, body: Int = 0) -> Data {
    let length = length ?? UInt64(header.utf8.count)
    return Data((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }) + Data(header.utf8) + Data(count: body)
  }
}

func temporaryPath(_ name: String) -> String {
  FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(name)").path
}

/// Fails unless an expression throws a `CheckpointError` of a kind.
func expect<Result>(
  _ code: CheckpointError.Code, _ what: String = "", file: StaticString = #filePath, line: UInt = #line,
  _ body: () throws -> Result
) {
  XCTAssertThrowsError(try body(), what, file: file, line: line) { error in
    XCTAssertEqual((error as? CheckpointError)?.code, code, "\(what): \(error)", file: file, line: line)
  }
}

/// Changes a few bytes of a file, or cuts it, 100,000 times, and sees that each is read or refused with a reason.
func expectTypedErrors(mutating data: Data, _ read: (Data) throws(CheckpointError) -> Void) {
  var random = SeededRandomNumberGenerator(seed: 14)
  for _ in 0..<100_000 {
    var mutated = data
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      mutated[Int.random(in: mutated.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    if Bool.random(using: &random) { mutated = mutated.prefix(Int.random(in: 0...data.count, using: &random)) }
    do {
      try read(mutated)
    } catch {
      XCTAssertFalse(error.reason.isEmpty)
    }
  }
}
