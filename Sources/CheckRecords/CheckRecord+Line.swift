import Foundation

extension CheckRecord {
  /// JSON has no NaN and no infinity, and a study of a descent that diverges has both.
  private static let notFinite = (positive: "inf", negative: "-inf", nan: "nan")

  /// The record as a line of JSON, without the line feed.
  ///
  /// - Throws: `EncodingError`, which can't happen: every part of a record can be encoded.
  public func line() throws -> Data {
    let encoder = JSONEncoder()
    let words = CheckRecord.notFinite
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: words.positive, negativeInfinity: words.negative, nan: words.nan)
    return try encoder.encode(self)
  }

  /// Reads a line.
  ///
  /// - Parameter line: JSON, with or without a line feed.
  /// - Throws: `DecodingError` when it is no record.
  public init(line: Data) throws {
    let decoder = JSONDecoder()
    let words = CheckRecord.notFinite
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: words.positive, negativeInfinity: words.negative, nan: words.nan)
    self = try decoder.decode(CheckRecord.self, from: line)
  }
}
