import Compression
import Datasets
import Tensors
import TestSupport
import XCTest

final class IDXTests: XCTestCase {
  private func read(_ bytes: [UInt8]) throws(DatasetError) -> IDXArray {
    try IDXArray(reading: MemorySource(bytes, name: "test"))
  }

  func testEveryTypeAndRankSurvivesARoundTrip() throws {
    let arrays = [
      IDXArray(shape: [2, 3], elements: .uint8([0, 1, 2, 127, 128, 255])),
      IDXArray(shape: [3], elements: .int8([-128, 0, 127])),
      IDXArray(shape: [1, 2, 1], elements: .int16([-32768, 300])),
      IDXArray(shape: [], elements: .int32([-70000])),
      IDXArray(shape: [2], elements: .float([1.5, -.infinity])),
      IDXArray(shape: [1, 1, 1, 1, 1, 2], elements: .double([.pi, -0.0])),
      IDXArray(shape: [0, 28, 28], elements: .uint8([])),
      IDXArray(shape: [40000], elements: .int32((0..<40000).map { Int32($0) * 50000 })),
    ]
    let folder = try TemporaryFolder()
    for array in arrays {
      XCTAssertEqual(try read(array.fileBytes), array)
      for name in ["array", "array.gz"] {
        try array.write(toPath: "\(folder.path)/\(name)")
        XCTAssertEqual(try IDXArray(path: "\(folder.path)/\(name)"), array)
      }
    }
  }

  func testTheBytesAreThoseOfTheFormat() throws {
    let array = IDXArray(shape: [1, 2], elements: .int16([1, -2]))
    XCTAssertEqual(try array.fileBytes, [0, 0, 0x0b, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 1, 0xff, 0xfe])
    let floats = IDXArray(shape: [1], elements: .float([1]))
    XCTAssertEqual(try floats.fileBytes, [0, 0, 0x0d, 1, 0, 0, 0, 1, 0x3f, 0x80, 0, 0])
  }

  func testATensor() throws {
    let array = IDXArray(shape: [2, 2], elements: .int8([1, -2, 3, -4]))
    let tensor: Tensor<Double> = try array.tensor()
    XCTAssertEqual(tensor.shape, [2, 2])
    XCTAssertEqual(tensor.scalars, [1, -2, 3, -4])
    let deep = IDXArray(shape: [1, 1, 1, 1, 1], elements: .int8([1]))
    expectError(.unsuitableShape([1, 1, 1, 1, 1])) { () throws(DatasetError) in
      try deep.tensor(of: Float.self, file: "test")
    }
  }

  func testEveryTruncationIsFound() throws {
    for array in [
      IDXArray(shape: [2, 3], elements: .uint8([1, 2, 3, 4, 5, 6])),
      IDXArray(shape: [2], elements: .double([1, 2])),
    ] {
      let bytes = try array.fileBytes
      for count in bytes.indices {
        XCTAssertThrowsError(try read(Array(bytes[..<count]))) { error in
          guard let error = error as? DatasetError, case .truncated = error.code else {
            return XCTFail("\(error) at \(count)")
          }
          XCTAssertEqual(error.offset, count)
        }
      }
    }
  }

  func testMalformedHeaders() {
    expectError(.notIDX([1, 0]), at: 0) { () throws(DatasetError) in try read([1, 0, 8, 0, 5]) }
    expectError(.notIDX([0, 9]), at: 0) { () throws(DatasetError) in try read([0, 9, 8, 0, 5]) }
    for type: UInt8 in [0, 7, 10, 15, 255] {
      expectError(.unknownElementType(type), at: 2) { () throws(DatasetError) in try read([0, 0, type, 0, 5]) }
    }
    expectError(.trailingBytes, at: 5) { () throws(DatasetError) in try read([0, 0, 8, 0, 5, 6]) }
  }

  func testDimensionsThatOverflowTakeNoMemory() {
    let greatest: [UInt8] = [255, 255, 255, 255]
    let length = Int(UInt32.max)
    for rank in [3, 4, 255] {
      expectError(.tooManyElements([Int](repeating: length, count: rank)), at: 4) { () throws(DatasetError) in
        try read([0, 0, 8, UInt8(rank)] + Array([[UInt8]](repeating: greatest, count: rank).joined()))
      }
    }
    // A zero among them doesn't hide the overflow.
    expectError(.tooManyElements([length, length, length, 0]), at: 4) { () throws(DatasetError) in
      try read([0, 0, 8, 4] + greatest + greatest + greatest + [0, 0, 0, 0])
    }
    // These would fit into an Int, but aren't there.
    for type: UInt8 in [8, 9, 11, 12, 13] {
      XCTAssertThrowsError(try read([0, 0, type, 1] + greatest + [1, 2, 3, 4]))
    }
    expectError(.truncated(missing: length * 1000 - 4)) { () throws(DatasetError) in
      try read([0, 0, 8, 2] + greatest + [0, 0, 3, 232] + [1, 2, 3, 4])
    }
  }

  func testDamageInACompressedFileIsFound() throws {
    let folder = try TemporaryFolder()
    var bytes = try gzipped(IDXArray(shape: [3], elements: .uint8([1, 2, 3])).fileBytes)
    bytes[bytes.count - 8] ^= 1
    let path = try folder.write(bytes, to: "array.gz")
    expectError(.unreadable(.gzipChecksumMismatch), in: path) { () throws(DatasetError) in try IDXArray(path: path) }
  }

  func testAMissingFile() {
    expectError(.unreadable(.system(call: "open", errno: ENOENT)), at: 0, in: "/nowhere") { () throws(DatasetError) in
      try IDXArray(path: "/nowhere")
    }
  }
}
