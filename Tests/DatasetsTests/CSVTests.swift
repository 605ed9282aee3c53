import Compression
import Datasets
import Tensors
import TestSupport
import XCTest

final class CSVTests: XCTestCase {
  private func reader(
    _ text: String, options: CSVReader.Options = .init()
  ) throws(DatasetError) -> CSVReader {
    try CSVReader(reading: MemorySource(Array(text.utf8), name: "test"), options: options)
  }

  private func rows(_ text: String) throws(DatasetError) -> [[String]] {
    let reader = try reader(text)
    var rows: [[String]] = []
    while let row = try reader.nextRow() { rows.append(row.texts) }
    return rows
  }

  func testPlainTables() throws {
    XCTAssertEqual(try reader("a,b\n").columns, ["a", "b"])
    for end in ["\n", "\r\n", "\r"] {
      XCTAssertEqual(try rows("a,b\(end)1,2\(end)3,\(end)"), [["1", "2"], ["3", ""]])
      XCTAssertEqual(try rows("a,b\(end)1,2\(end)3,4"), [["1", "2"], ["3", "4"]])
      XCTAssertEqual(try rows("a,b\(end)\(end)1,2\(end)\(end)"), [["1", "2"]])
    }
    XCTAssertEqual(try rows("\u{feff}a,b\n1,é\n"), [["1", "é"]])
  }

  func testQuotes() throws {
    XCTAssertEqual(
      try rows("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"\",\"two\r\nlines\"\n"),
      [["x,y", "say \"hi\""], ["", "two\r\nlines"]])
  }

  func testStrayQuotes() {
    expectError(.strayQuote, at: 7, line: 2, column: 2) { () throws(DatasetError) in try rows("a,b\n1,x\"y\n") }
    expectError(.strayQuote, at: 9, line: 2, column: 2) { () throws(DatasetError) in try rows("a,b\n1,\"x\"y\n") }
    expectError(.unterminatedQuote, at: 6, line: 2, column: 2) { () throws(DatasetError) in try rows("a,b\n1,\"x\n\n") }
  }

  func testHeaders() {
    expectError(.missingHeader, at: 0) { () throws(DatasetError) in try reader("") }
    expectError(.missingHeader, line: 1, column: 2) { () throws(DatasetError) in try reader("a,,b\n") }
    expectError(.repeatedColumn("a"), at: 4, line: 1, column: 3) { () throws(DatasetError) in try reader("a,b,a\n") }
  }

  func testRaggedRecords() {
    expectError(.wrongFieldCount(1, expected: 2), at: 8, line: 3) { () throws(DatasetError) in try rows("a,b\n1,2\n3\n")
    }
    expectError(.wrongFieldCount(3, expected: 2), at: 4, line: 2, column: 2) { () throws(DatasetError) in
      try rows("a,b\n1,2,3\n")
    }
  }

  func testTextThatIsNotUTF8() throws {
    let reader = try CSVReader(reading: MemorySource(Array("a,b\n1,".utf8) + [0xff, 0x0a], name: "test"))
    expectError(.notUTF8, at: 6, line: 2, column: 2) { () throws(DatasetError) in try reader.nextRow() }
  }

  func testNumbers() throws {
    let row = try XCTUnwrap(reader("a,b,c,d\n-1.5e3, 2 ,\t.5,7\n").nextRow())
    XCTAssertEqual(try row.number("a"), -1500)
    XCTAssertEqual(try row.number("b"), 2)
    XCTAssertEqual(try row.number("c"), 0.5)
    for text in ["x", "0x10", "inf", "1e999", "1 2", "--1", "1,5".replacingOccurrences(of: ",", with: ";")] {
      let row = try XCTUnwrap(reader("a,b\n1,\(text)\n").nextRow())
      expectError(.notANumber(text, column: "b"), at: 6, line: 2, column: 2) { () throws(DatasetError) in
        try row.number("b")
      }
    }
    expectError(.unknownColumn("z")) { () throws(DatasetError) in try row.number("z") }
  }

  func testMissingValues() throws {
    for text in ["", " ", "NA", "NaN", "?"] {
      let row = try XCTUnwrap(reader("a,b\n\"line\nbreak\",\(text)\n").nextRow())
      expectError(.missingValue(column: "b"), at: 17, line: 3, column: 2) { () throws(DatasetError) in
        try row.number("b")
      }
    }
    let row = try XCTUnwrap(reader("a,b\n1,\"NA\"\n").nextRow())
    XCTAssertEqual(try row.text("b"), "NA")
  }

  func testALineWithoutAnEnd() {
    for first in ["a", "\"", "a,"] {
      let source = EndlessSource(first: first, count: 1 << 30)
      expectError(.lineTooLong(limit: 1 << 20), at: 0, line: 1) { () throws(DatasetError) in
        try CSVReader(reading: source)
      }
      XCTAssertLessThan(source.offset, 2 << 20)
    }
  }

  func testADatasetForClassification() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(gzipped(Array("x,kind,y\n1,b,2\n3,a,4\n5,b,6\n".utf8)), to: "table.csv.gz")
    let dataset = try Dataset<Double>(csv: path, label: "kind")
    XCTAssertEqual(dataset.classNames, ["a", "b"])
    XCTAssertEqual(dataset.labels, [1, 0, 1])
    XCTAssertEqual(dataset.allSamples.features, Tensor([[1, 2], [3, 4], [5, 6]]))
    let chosen = try Dataset<Double>(csv: path, label: "kind", features: ["y"], classNames: ["b", "a"])
    XCTAssertEqual(chosen.labels, [0, 1, 0])
    XCTAssertEqual(chosen.allSamples.features, Tensor([[2], [4], [6]]))
    expectError(.unknownLabel("a"), line: 3, column: 2, in: path) { () throws(DatasetError) in
      try Dataset<Double>(csv: path, label: "kind", classNames: ["b"])
    }
    expectError(.unknownColumn("z"), in: path) { () throws(DatasetError) in
      try Dataset<Double>(csv: path, label: "z")
    }
    let numbered = try folder.write(Array("x,k\n1,10\n2,9\n".utf8), to: "numbered.csv")
    XCTAssertEqual(try Dataset<Double>(csv: numbered, label: "k").classNames, ["9", "10"])
    let empty = try folder.write(Array("x,k\n".utf8), to: "empty.csv")
    expectError(.noSamples, in: empty) { () throws(DatasetError) in try Dataset<Double>(csv: empty, label: "k") }
  }

  func testADatasetForRegression() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("x,price\n1,10\n2,20\n".utf8), to: "table.csv")
    let dataset = try Dataset<Double>(csv: path, target: "price")
    XCTAssertEqual(values(of: dataset.allSamples), Tensor([[10], [20]]))
    XCTAssertEqual(dataset.labels, [])
    let broken = try folder.write(Array("x,price\n1,10\n2,\n".utf8), to: "broken.csv")
    expectError(.missingValue(column: "price"), at: 15, line: 3, column: 2, in: broken) { () throws(DatasetError) in
      try Dataset<Float>(csv: broken, target: "price")
    }
  }

  func testANumberThatAFloatHasNoRoomFor() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("x,y\n1,2\n1e39,3\n4,-1e39\n".utf8), to: "table.csv")
    XCTAssertEqual(try Dataset<Double>(csv: path, target: "y").count, 3)
    expectError(.notANumber("1e39", column: "x"), line: 3, column: 1, in: path) { () throws(DatasetError) in
      try Dataset<Float>(csv: path, target: "y")
    }
    expectError(.notANumber("-1e39", column: "y"), line: 4, column: 2, in: path) { () throws(DatasetError) in
      try Dataset<Float>(csv: path, target: "y", features: [])
    }
  }

  func testWhatIsWrittenReadsTheSame() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/table.csv"
    let records = [
      ["plain", "with,comma", "with\"quote"], ["", "line\nbreak", "\r"], [" blank", "tab\t", "é😀"], ["a", "b", ""],
    ]
    let writer = try CSVWriter(path: path, columns: ["a", "b,", "c\""])
    for record in records { try writer.write(record) }
    try writer.finish()
    let reader = try CSVReader(path: path)
    XCTAssertEqual(reader.columns, ["a", "b,", "c\""])
    for record in records { XCTAssertEqual(try reader.nextRow()?.texts, record) }
    XCTAssertNil(try reader.nextRow())

    let numbers = try CSVWriter(path: path, columns: ["a", "b"])
    try numbers.write([0.1, -1e-300])
    try numbers.finish()
    let row = try XCTUnwrap(CSVReader(path: path).nextRow())
    XCTAssertEqual([try row.number("a"), try row.number("b")], [0.1, -1e-300])

    let single = try CSVWriter(path: path, columns: ["a"])
    for field in ["", "x", ""] { try single.write([field]) }
    try single.finish()
    let singleReader = try CSVReader(path: path)
    for field in ["", "x", ""] { XCTAssertEqual(try singleReader.nextRow()?.texts, [field]) }
    XCTAssertNil(try singleReader.nextRow())
  }
}

/// A text and then one letter for a long time.
private final class EndlessSource: ByteSource {
  let name = "test"
  let roomToReserve = 0
  private(set) var offset = 0
  private let first: [UInt8]
  private let count: Int

  init(first: String, count: Int) {
    self.first = Array(first.utf8)
    self.count = count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let length = min(buffer.count, count - offset)
    for index in 0..<length {
      buffer[index] = offset + index < first.count ? first[offset + index] : UInt8(ascii: "x")
    }
    offset += length
    return length
  }
}
