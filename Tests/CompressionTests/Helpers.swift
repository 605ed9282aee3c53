import Compression
import XCTest

/// Expects an error of this code at this offset, in the file "test" unless another is named.
func expectError<Result>(
  _ code: CompressionError.Code, at offset: Int? = nil, in file: String = "test",
  filePath: StaticString = #filePath, line: UInt = #line, _ body: () throws(CompressionError) -> Result
) {
  do throws(CompressionError) {
    let result = try body()
    XCTFail("Expected \(code), got \(result).", file: filePath, line: line)
  } catch {
    XCTAssertEqual(error.code, code, file: filePath, line: line)
    XCTAssertEqual(error.file, file, file: filePath, line: line)
    if let offset { XCTAssertEqual(error.offset, offset, file: filePath, line: line) }
  }
}

/// A source that gives a few bytes at a time, so that everything is met in pieces.
final class DribblingSource: ByteSource {
  let name = "test"
  private(set) var offset = 0
  let roomToReserve = 0
  private let bytes: [UInt8]
  private let step: Int

  init(_ bytes: [UInt8], step: Int) {
    self.bytes = bytes
    self.step = step
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(step, buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }
}
