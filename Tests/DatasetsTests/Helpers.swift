import Compression
import Datasets
import Tensors
import XCTest

/// Expects an error of this code at this offset and text position, in the file "test" unless another is named.
func expectError<Result>(
  _ code: DatasetError.Code, at offset: Int? = nil, line: Int? = nil, column: Int? = nil, in file: String = "test",
  filePath: StaticString = #filePath, sourceLine: UInt = #line, _ body: () throws(DatasetError) -> Result
) {
  do throws(DatasetError) {
    _ = try body()
    XCTFail("Expected \(code).", file: filePath, line: sourceLine)
  } catch {
    XCTAssertEqual(error.code, code, file: filePath, line: sourceLine)
    XCTAssertEqual(error.file, file, file: filePath, line: sourceLine)
    if let offset { XCTAssertEqual(error.offset, offset, file: filePath, line: sourceLine) }
    if let line { XCTAssertEqual(error.position?.line, line, file: filePath, line: sourceLine) }
    if let column { XCTAssertEqual(error.position?.column, column, file: filePath, line: sourceLine) }
  }
}

extension IDXArray {
  /// The bytes of the file.
  var fileBytes: [UInt8] {
    get throws {
      let sink = MemorySink()
      try write(to: sink)
      return sink.bytes
    }
  }
}
