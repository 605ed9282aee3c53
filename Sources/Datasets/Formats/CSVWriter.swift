public import Compression
internal import Tensors

/// Writes a table of comma-separated values whose first line names the columns.
///
/// ```swift
/// let writer = try CSVWriter(path: "moons.csv", columns: ["x", "y", "moon"])
/// try writer.write(["0.5", "-0.25", "upper"])
/// try writer.finish()
/// ```
///
/// The format is RFC 4180: a field that has commas, quotes, line ends or blanks at its ends is quoted. The file appears
/// only when it is finished, compressed where its name ends in `.gz`.
public final class CSVWriter {
  private let sink: any ByteSink
  private let columnCount: Int
  private var buffer: [UInt8] = []

  /// Begins a file with its header.
  ///
  /// - Precondition: There is a column.
  /// - Throws: ``DatasetError`` when the file's folder can't be written to.
  public convenience init(path: String, columns: [String]) throws(DatasetError) {
    try self.init(
      writingTo: try reading { () throws(CompressionError) in try createCompressing(path: path) }, columns: columns)
  }

  /// Writes the header to a sink.
  ///
  /// - Precondition: There is a column.
  /// - Throws: ``DatasetError`` when the sink can't be written to.
  public init(writingTo sink: any ByteSink, columns: [String]) throws(DatasetError) {
    require(!columns.isEmpty, "A table has at least one column.")
    self.sink = sink
    columnCount = columns.count
    try write(columns)
  }

  /// Writes a record.
  ///
  /// - Precondition: There is a field for each column.
  /// - Throws: ``DatasetError`` when it can't be written.
  public func write(_ fields: [String]) throws(DatasetError) {
    require(fields.count == columnCount, "A record of \(fields.count) fields doesn't fit \(columnCount) columns.")
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      append(field)
    }
    buffer += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes a record of numbers, each with as many digits as it takes to read the same number again.
  ///
  /// - Precondition: There is a number for each column.
  /// - Throws: ``DatasetError`` when it can't be written.
  public func write(_ numbers: [Double]) throws(DatasetError) {
    try write(numbers.map { String($0) })
  }

  /// Writes what is left and finishes the sink.
  ///
  /// - Throws: ``DatasetError`` when it can't be written.
  public func finish() throws(DatasetError) {
    try flush()
    try reading { () throws(CompressionError) in try sink.finish() }
  }

  private func append(_ field: String) {
    let bytes = field.utf8
    let isPlain = bytes.allSatisfy { byte in
      byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
        && byte != UInt8(ascii: "\r")
    }
    // Alone on its line, an empty field would be no record.
    let isBlank = bytes.isEmpty && columnCount == 1
    let hasOuterBlanks = field.first?.isWhitespace == true || field.last?.isWhitespace == true
    if isPlain && !isBlank && !hasOuterBlanks {
      buffer += bytes
    } else {
      buffer.append(UInt8(ascii: "\""))
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(UInt8(ascii: "\""))
    }
  }

  private func flush() throws(DatasetError) {
    try reading { () throws(CompressionError) in try sink.write(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }
}
