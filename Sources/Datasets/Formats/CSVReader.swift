public import Compression

/// Reads a table of comma-separated values whose first line names the columns, record by record.
///
/// ```swift
/// let reader = try CSVReader(path: "houses.csv")
/// while let row = try reader.nextRow() {
///   print(try row.number("area"), try row.text("street"))
/// }
/// ```
///
/// The format is RFC 4180: fields with commas, quotes or line ends stand in quotes, and quotes within them are doubled. Lines may
/// end in CR LF, LF or CR. A byte order mark at the start is skipped, as are empty lines in tables of several columns.
public final class CSVReader {
  /// How a file is read.
  public struct Options: Sendable {
    /// What stands between fields.
    public var separator: UInt8 = UInt8(ascii: ",")
    /// How many bytes a record may have, so that a file without line ends can't fill the memory.
    public var longestRecord = 1 << 20
    /// What stands for a missing value, besides nothing at all.
    public var missingValues: Set<String> = ["NA", "N/A", "NaN", "nan", "null", "NULL", "?"]

    /// The usual options.
    public init() {}
  }

  /// The names of the columns.
  public let columns: [String]

  private let source: any ByteSource
  private let options: Options
  private let indices: [String: Int]
  private var parser: CSVParser

  /// Opens a file, which may be compressed with gzip whatever its name is, and reads its header.
  ///
  /// - Throws: ``DatasetError`` when the file can't be read or has no proper header.
  public convenience init(path: String, options: Options = Options()) throws(DatasetError) {
    try self.init(
      reading: try reading { () throws(CompressionError) in try openDecompressing(path: path) }, options: options)
  }

  /// Reads the header from a source.
  ///
  /// - Throws: ``DatasetError`` when the source can't be read or has no proper header.
  public init(reading source: any ByteSource, options: Options = Options()) throws(DatasetError) {
    self.source = source
    self.options = options
    parser = CSVParser(source: source, separator: options.separator, longestRecord: options.longestRecord)
    guard let header = try parser.nextRecord() else {
      throw DatasetError(.missingHeader, file: source.name, offset: source.offset)
    }
    var indices: [String: Int] = [:]
    for (index, field) in header.enumerated() {
      guard !field.text.isEmpty else { throw field.failure(.missingHeader, in: source.name, column: index + 1) }
      guard indices.updateValue(index, forKey: field.text) == nil else {
        throw field.failure(.repeatedColumn(field.text), in: source.name, column: index + 1)
      }
    }
    columns = header.map(\.text)
    self.indices = indices
  }

  /// The next record, or nil after the last.
  ///
  /// - Throws: ``DatasetError`` when the record is malformed, or has another number of fields than the header.
  public func nextRow() throws(DatasetError) -> CSVRow? {
    while let record = try parser.nextRecord() {
      if columns.count > 1, record.count == 1, record[0].text.isEmpty, !record[0].isQuoted { continue }
      guard record.count == columns.count else {
        throw record[0].failure(
          .wrongFieldCount(record.count, expected: columns.count), in: source.name,
          column: min(record.count, columns.count))
      }
      return CSVRow(file: source.name, fields: record, indices: indices, missingValues: options.missingValues)
    }
    return nil
  }

  /// The number of a column.
  ///
  /// - Throws: ``DatasetError/Code/unknownColumn(_:)``.
  public func index(ofColumn name: String) throws(DatasetError) -> Int {
    guard let index = indices[name] else {
      throw DatasetError(.unknownColumn(name), file: source.name, offset: 0, position: TextPosition(line: 1, column: 1))
    }
    return index
  }
}

/// One record of a table.
public struct CSVRow: Sendable {
  fileprivate let file: String
  fileprivate let fields: [CSVField]
  fileprivate let indices: [String: Int]
  fileprivate let missingValues: Set<String>

  /// The fields as they stand, in the columns' order.
  public var texts: [String] { fields.map(\.text) }

  /// A field that has to be there.
  ///
  /// - Throws: ``DatasetError`` when the value is missing, with its line and column, or when there is no such column.
  public func text(_ column: String) throws(DatasetError) -> String {
    let (field, number) = try field(column)
    // A quoted field says what it says.
    guard field.isQuoted || !(field.text.allSatisfy(\.isWhitespace) || missingValues.contains(field.text)) else {
      throw field.failure(.missingValue(column: column), in: file, column: number)
    }
    return field.text
  }

  /// A field that has to be a finite decimal number; blanks around it don't matter.
  ///
  /// - Throws: ``DatasetError`` when the value is missing or no number, with its line and column.
  public func number(_ column: String) throws(DatasetError) -> Double {
    let text = try text(column)
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let digits = trimmed.prefix { $0 != " " && $0 != "\t" }
    // Swift's own conversion also takes hexadecimal numbers and infinities.
    let isDecimal = digits.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || "+-.eE".utf8.contains($0) }
    let rest = trimmed.dropFirst(digits.count)
    guard isDecimal, rest.allSatisfy({ $0 == " " || $0 == "\t" }), let number = Double(digits), number.isFinite else {
      throw failure(.notANumber(String(text.prefix(40)), column: column), in: column)
    }
    return number
  }

  /// An error at a column's field.
  func failure(_ code: DatasetError.Code, in column: String) -> DatasetError {
    guard let index = indices[column] else { return DatasetError(code, file: file, offset: 0) }
    return fields[index].failure(code, in: file, column: index + 1)
  }

  private func field(_ column: String) throws(DatasetError) -> (CSVField, number: Int) {
    guard let index = indices[column] else {
      throw DatasetError(.unknownColumn(column), file: file, offset: 0, position: TextPosition(line: 1, column: 1))
    }
    return (fields[index], index + 1)
  }
}
