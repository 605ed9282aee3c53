import LabRemoting
import Tensors
import XCTest

final class FrameTests: XCTestCase {
  func testHeadersComeBack() throws {
    for kind: Frame.Kind in [.ready, .call, .value, .error] {
      for body in [[], [0], [UInt8](repeating: 0xff, count: 300)] {
        let frame = Frame(kind: kind, call: 0xdead_beef, body: body)
        let header = try XCTUnwrap(FrameHeader(frame.bytes.prefix(Frame.headerLength)))
        XCTAssertEqual(header.kind, kind)
        XCTAssertEqual(header.call, 0xdead_beef)
        XCTAssertEqual(header.length, UInt64(body.count))
        XCTAssertEqual(Array(frame.bytes.dropFirst(Frame.headerLength)), body)
      }
    }
  }

  func testTheLayoutOnTheWireIsStable() {
    // Little-endian: the kind, the call, the length.
    XCTAssertEqual(
      Frame(kind: .value, call: 1, body: [9]).bytes,
      [0x03, 0x64, 0x72, 0x67, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9])
  }

  func testLengthsUpToTheLargestNumberAreReadAsTheyAre() throws {
    for length in [UInt64.max, 1 << 63, UInt64(Int.max), 1 << 32, 0] {
      var bytes = Frame(kind: .value, call: 1).bytes
      withUnsafeBytes(of: length.littleEndian) { bytes.replaceSubrange(8..<16, with: $0) }
      XCTAssertEqual(try XCTUnwrap(FrameHeader(bytes)).length, length)
    }
  }

  func testOtherKindsAreNoHeader() {
    for kind: [UInt8] in [[0, 0, 0, 0], [0, 0x64, 0x72, 0x67], [5, 0x64, 0x72, 0x67], [0xff, 0xff, 0xff, 0xff]] {
      XCTAssertNil(FrameHeader(kind + [UInt8](repeating: 0, count: 12)))
    }
    // The same kind, most significant byte first.
    XCTAssertNil(FrameHeader([0x67, 0x72, 0x64, 0x03] + [UInt8](repeating: 0, count: 12)))
    XCTAssertNil(FrameHeader(Array("Hello, student! ".utf8)))
  }

  func testRandomBytesAreHardlyEverAHeader() {
    var random = SeededRandomNumberGenerator(seed: 3)
    for _ in 0..<10_000 { XCTAssertNil(FrameHeader((0..<16).map { _ in UInt8(random.next() & 0xff) })) }
  }

  func testAHeaderIsReadFromASlice() {
    let bytes = [1, 2, 3] + Frame(kind: .ready, call: 7).bytes
    XCTAssertEqual(FrameHeader(bytes[3...])?.call, 7)
  }
}
