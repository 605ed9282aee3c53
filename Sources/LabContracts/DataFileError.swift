/// Why a file of data, or a label, is not what it should be.
///
///     throw DataFileError.labelOutOfRange(label: 11, classCount: 10)
public enum DataFileError: Error, Codable, Equatable, Sendable {
  /// An IDX file doesn't begin with the bytes 0, 0 and 8 and a rank of 1 or more.
  case wrongMagic
  /// The file ends before the last byte that its format or its header promises.
  case truncated
  /// So many bytes follow the last one that belongs to the file.
  case trailingBytes(count: Int)
  /// The product of the lengths in an IDX header doesn't fit into an `Int`.
  case tooLarge
  /// An IDX file has another number of dimensions than the ones that are wanted here.
  case wrongRank(expected: Int, found: Int)
  /// There are not as many labels as images.
  case countMismatch(images: Int, labels: Int)
  /// A label is negative, or not below the number of classes.
  case labelOutOfRange(label: Int, classCount: Int)
  /// A file begins as a gzip stream does, but can't be decompressed.
  case damagedGzip
}

/// What came of reading something: a value, or the error that was thrown. An error crosses to a check as a value.
public enum Reading<Value: Codable & Sendable>: Codable, Sendable {
  /// What was returned.
  case value(Value)
  /// What was thrown.
  case error(DataFileError)

  /// Runs `body` and keeps what it returns or throws.
  public init(_ body: () throws(DataFileError) -> Value) {
    do throws(DataFileError) {
      self = .value(try body())
    } catch {
      self = .error(error)
    }
  }
}

extension Reading: Equatable where Value: Equatable {}
