extension TarReader {
  /// What extended headers say of the member that follows them.
  struct ExtendedHeader {
    /// The member's whole name.
    var name: [UInt8]?
    /// How many bytes its contents have.
    var size: Int?

    /// Whether there was no extended header that matters.
    var isEmpty: Bool { name == nil && size == nil }

    /// Takes over the records of pax, each of them "length keyword=value\n"; the length counts the whole record.
    mutating func read(pax bytes: [UInt8]) throws(CompressionError.Code) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let digits = rest.prefix { $0 != UInt8(ascii: " ") }
        guard let count = Self.number(digits), count > digits.count + 1, count <= rest.count,
          rest[rest.startIndex + count - 1] == UInt8(ascii: "\n")
        else { throw .badExtendedHeader }
        let record = rest[(rest.startIndex + digits.count + 1)..<(rest.startIndex + count - 1)]
        guard let equals = record.firstIndex(of: UInt8(ascii: "=")) else { throw .badExtendedHeader }
        let value = record[(equals + 1)...]
        switch String(decoding: record[..<equals], as: UTF8.self) {
        case "path": name = Array(value)
        case "size":
          guard let count = Self.number(value) else { throw .badNumber(field: "size") }
          size = count
        case let keyword where keyword.hasPrefix("GNU.sparse."):
          throw .unsupportedMember("sparse file", type: UInt8(ascii: "S"))
        default: break
        }
        rest = rest.dropFirst(count)
      }
    }

    /// A decimal number of digits only.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
      guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      return Int(String(decoding: digits, as: UTF8.self))
    }
  }
}
