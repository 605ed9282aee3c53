internal import Compression

/// A field of a record, and where it begins.
struct CSVField: Sendable {
  let text: String
  let isQuoted: Bool
  let line: Int
  let offset: Int

  /// An error at this field, which is in a column, counted from 1.
  func failure(_ code: DatasetError.Code, in file: String, column: Int) -> DatasetError {
    DatasetError(code, file: file, offset: offset, position: TextPosition(line: line, column: column))
  }
}

/// Takes a stream of bytes apart into records and fields.
struct CSVParser {
  let source: any ByteSource
  let separator: UInt8
  let longestRecord: Int

  private var buffer: [UInt8] = []
  private var next = 0
  /// Where in the source the buffer begins.
  private var bufferOffset = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(source: any ByteSource, separator: UInt8, longestRecord: Int) {
    self.source = source
    self.separator = separator
    self.longestRecord = longestRecord
  }

  private var offset: Int { bufferOffset + next }

  /// The field that is being read.
  private struct Partial {
    var bytes: [UInt8] = []
    var isQuoted = false
    var line: Int
    var offset: Int
  }

  /// The next record's fields, at least one; nil at the end.
  mutating func nextRecord() throws(DatasetError) -> [CSVField]? {
    if offset == 0 { try skipByteOrderMark() }
    guard try peek() != nil else { return nil }
    let start = offset
    let startLine = line
    var fields: [CSVField] = []
    var field = Partial(line: line, offset: offset)
    while true {
      guard offset - start <= longestRecord else {
        throw DatasetError(
          .lineTooLong(limit: longestRecord), file: source.name, offset: start,
          position: TextPosition(line: startLine, column: fields.count + 1))
      }
      guard let byte = try take() else { break }
      switch byte {
      case separator:
        fields.append(try finished(field, column: fields.count + 1))
        field = Partial(line: line, offset: offset)
      case Self.lineFeed, Self.carriageReturn:
        if byte == Self.carriageReturn, try peek() == Self.lineFeed { next += 1 }
        fields.append(try finished(field, column: fields.count + 1))
        line += 1
        return fields
      case Self.quote where field.bytes.isEmpty && !field.isQuoted:
        field.isQuoted = true
        try readQuoted(into: &field, recordStart: start, column: fields.count + 1)
      case Self.quote: throw failure(.strayQuote, column: fields.count + 1)
      case _ where field.isQuoted: throw failure(.strayQuote, column: fields.count + 1)
      default: field.bytes.append(byte)
      }
    }
    fields.append(try finished(field, column: fields.count + 1))
    return fields
  }

  /// Reads what stands between quotes, and the closing one.
  private mutating func readQuoted(into field: inout Partial, recordStart: Int, column: Int) throws(DatasetError) {
    while true {
      guard offset - recordStart <= longestRecord else {
        throw DatasetError(
          .lineTooLong(limit: longestRecord), file: source.name, offset: recordStart,
          position: TextPosition(line: field.line, column: column))
      }
      guard let byte = try take() else {
        throw DatasetError(
          .unterminatedQuote, file: source.name, offset: field.offset,
          position: TextPosition(line: field.line, column: column))
      }
      if byte == Self.quote {
        guard try peek() == Self.quote else { return }
        next += 1
      } else if byte == Self.lineFeed {
        line += 1
      } else if byte == Self.carriageReturn, try peek() != Self.lineFeed {
        line += 1
      }
      field.bytes.append(byte)
    }
  }

  private func finished(_ field: Partial, column: Int) throws(DatasetError) -> CSVField {
    guard let text = String(validating: field.bytes, as: UTF8.self) else {
      throw DatasetError(
        .notUTF8, file: source.name, offset: field.offset, position: TextPosition(line: field.line, column: column))
    }
    return CSVField(text: text, isQuoted: field.isQuoted, line: field.line, offset: field.offset)
  }

  /// An error at the byte that was taken last.
  private func failure(_ code: DatasetError.Code, column: Int) -> DatasetError {
    DatasetError(code, file: source.name, offset: offset - 1, position: TextPosition(line: line, column: column))
  }

  private mutating func skipByteOrderMark() throws(DatasetError) {
    _ = try peek()
    if buffer.starts(with: [0xef, 0xbb, 0xbf]) { next = 3 }
  }

  private mutating func take() throws(DatasetError) -> UInt8? {
    guard let byte = try peek() else { return nil }
    next += 1
    return byte
  }

  /// The next byte, which stays; nil at the end.
  private mutating func peek() throws(DatasetError) -> UInt8? {
    if next == buffer.count {
      bufferOffset += buffer.count
      next = 0
      let source = source
      buffer = try reading { () throws(CompressionError) in try source.readBytes(upTo: 1 << 16) }
      if buffer.isEmpty { return nil }
    }
    return buffer[next]
  }
}
