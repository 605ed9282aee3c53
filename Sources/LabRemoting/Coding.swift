#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How values cross the pipe: binary property lists, which keep NaN, infinities and raw data as they are.
package enum Coding {
  /// A property list's root has to be a container; this is the one that carries a lone number or string.
  private struct Envelope<Value: Codable>: Codable {
    var value: Value
  }

  /// Encodes any value, scalars included.
  package static func encode<Value: Codable>(_ value: Value) throws -> Data {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    return try encoder.encode(Envelope(value: value))
  }

  /// Decodes what ``encode(_:)`` made.
  ///
  /// - Throws: `DecodingError` when the bytes are no property list that can safely be read, or hold another type.
  package static func decode<Value: Codable>(_ type: Value.Type, from data: Data) throws -> Value {
    try PropertyListInspection.check(data)
    return try PropertyListDecoder().decode(Envelope<Value>.self, from: data).value
  }
}
