public import Compression

/// Why a file is not the data that it should be, and where.
///
/// ```swift
/// do {
///   let mnist = try DataSplit<Float>.mnist(folder: "data/mnist")
/// } catch {
///   print(error)   // data/mnist/t10k-labels-idx1-ubyte.gz, byte 12: Label 11 is not one of 10 classes.
/// }
/// ```
public struct DatasetError: Error, Hashable, Sendable {
  /// What went wrong.
  public let code: Code

  /// The file, as its opener named it.
  public let file: String

  /// How many bytes into the file, which are the decompressed ones unless the compression itself is at fault.
  public let offset: Int

  /// The place in a file of text.
  public let position: TextPosition?

  /// Creates an error.
  public init(_ code: Code, file: String, offset: Int, position: TextPosition? = nil) {
    self.code = code
    self.file = file
    self.offset = offset
    self.position = position
  }

  /// Creates the error for a file that can't be read or written.
  public init(_ error: CompressionError) {
    self.init(.unreadable(error.code), file: error.file, offset: error.offset)
  }
}

/// A field's place in a table of text.
public struct TextPosition: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// Which field of its record, counted from 1.
  public let column: Int
}

extension DatasetError {
  /// The kinds of trouble with files of data.
  public enum Code: Error, Hashable, Sendable {
    /// The file can't be read or written, or its compression is damaged.
    case unreadable(CompressionError.Code)
    /// The file ends before the bytes that its header promises.
    case truncated(missing: Int)
    /// Something follows the data.
    case trailingBytes

    /// The file doesn't begin with two zeros, as IDX files do.
    case notIDX([UInt8])
    /// An IDX file's third byte is not a known type of element.
    case unknownElementType(UInt8)
    /// An IDX file's dimensions make more elements than memory has addresses for.
    case tooManyElements([Int])
    /// An array has another type of element than is needed here.
    case wrongElementType(String, expected: String)
    /// An array has another number of dimensions than is needed here.
    case wrongRank(Int, expected: ClosedRange<Int>)
    /// An array's dimensions are no shape of a tensor.
    case unsuitableShape([Int])

    /// There are not as many labels as samples.
    case countMismatch(samples: Int, labels: Int)
    /// A label is not below the number of classes.
    case labelOutOfRange(Int, classCount: Int)
    /// A file of CIFAR records has another size than whole records have.
    case partialRecord(byteCount: Int, recordByteCount: Int)
    /// An archive lacks one of the files that belong to the set.
    case missingFile(String)

    /// A file of text has no header.
    case missingHeader
    /// Two columns have the same name.
    case repeatedColumn(String)
    /// There is no column of this name.
    case unknownColumn(String)
    /// A record has more or fewer fields than the header.
    case wrongFieldCount(Int, expected: Int)
    /// A record is longer than its reader takes.
    case lineTooLong(limit: Int)
    /// A quote is opened and never closed.
    case unterminatedQuote
    /// A quote stands within a field, or something follows the one that closes it.
    case strayQuote
    /// A field is not UTF-8.
    case notUTF8
    /// A field is empty, or says that there is no value.
    case missingValue(column: String)
    /// A field is not a finite number.
    case notANumber(String, column: String)
    /// A field is not one of the known classes.
    case unknownLabel(String)
    /// There are no records.
    case noSamples
  }
}

extension DatasetError: CustomStringConvertible {
  /// The error as a line: the file, the place and a sentence.
  public var description: String {
    if let position { return "\(file), line \(position.line), column \(position.column): \(code)" }
    return "\(file), byte \(offset): \(code)"
  }
}

extension DatasetError.Code: CustomStringConvertible {
  /// The trouble as a sentence.
  public var description: String {
    switch self {
    case .unreadable(let code): code.description
    case .truncated(let missing): "The file ends \(missing) bytes too early."
    case .trailingBytes: "Something follows the data."
    case .notIDX(let magic): "An IDX file begins with 0 0, not \(magic.map(String.init).joined(separator: " "))."
    case .unknownElementType(let type): "\(type) is not a type of element of IDX files."
    case .tooManyElements(let shape): "An array of \(shape.map(String.init).joined(separator: " × ")) is too large."
    case .wrongElementType(let type, let expected): "The elements are \(type), but have to be \(expected)."
    case .wrongRank(let rank, let expected) where expected.count == 1:
      "The array has \(rank) dimensions, but has to have \(expected.lowerBound)."
    case .wrongRank(let rank, let expected):
      "The array has \(rank) dimensions, but has to have \(expected.lowerBound) to \(expected.upperBound)."
    case .unsuitableShape(let shape): "An array of the dimensions \(shape) is no tensor."
    case .countMismatch(let samples, let labels): "There are \(labels) labels for \(samples) samples."
    case .labelOutOfRange(let label, let classCount): "Label \(label) is not one of \(classCount) classes."
    case .partialRecord(let count, let recordCount): "\(count) bytes are not whole records of \(recordCount)."
    case .missingFile(let name): "The archive lacks \(name)."
    case .missingHeader: "The first line has to name the columns."
    case .repeatedColumn(let name): "There are two columns \"\(name)\"."
    case .unknownColumn(let name): "There is no column \"\(name)\"."
    case .wrongFieldCount(let count, let expected): "The line has \(count) fields, but the header has \(expected)."
    case .lineTooLong(let limit): "The line has more than \(limit) bytes."
    case .unterminatedQuote: "The quote that opens here is never closed."
    case .strayQuote: "A quote within a field has to be doubled, and the whole field quoted."
    case .notUTF8: "The field is not UTF-8."
    case .missingValue(let column): "The value of \"\(column)\" is missing."
    case .notANumber(let text, let column): "\"\(text)\" in \"\(column)\" is not a finite number."
    case .unknownLabel(let text): "\"\(text)\" is not one of the classes."
    case .noSamples: "There are no samples."
    }
  }
}

extension ByteSource {
  /// An error at the place that has been reached.
  func failure(_ code: DatasetError.Code) -> DatasetError {
    DatasetError(code, file: name, offset: offset)
  }
}

/// Runs what reads or writes bytes, and reports its errors as those of a set of data.
func reading<Result>(_ body: () throws(CompressionError) -> Result) throws(DatasetError) -> Result {
  do throws(CompressionError) {
    return try body()
  } catch {
    throw DatasetError(error)
  }
}
