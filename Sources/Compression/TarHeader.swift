/// The 512 bytes before each member of a tar archive, as POSIX.1-1988 (ustar) lays them out.
struct TarHeader {
  static let byteCount = 512

  private let bytes: [UInt8]

  /// Interprets a block, whose checksum must be right.
  init(_ bytes: [UInt8]) throws(CompressionError.Code) {
    self.bytes = bytes
    let stated = try number(148..<156, field: "checksum")
    // The sum is taken with the checksum's own field as blanks. Some old archivers summed signed bytes.
    var sum = 8 * 0x20
    var signedSum = sum
    for (index, byte) in bytes.enumerated() where !(148..<156).contains(index) {
      sum += Int(byte)
      signedSum += Int(Int8(bitPattern: byte))
    }
    guard stated == sum || stated == signedSum else { throw .headerChecksumMismatch }
  }

  /// What kind of member follows.
  var type: UInt8 { bytes[156] }

  /// The member's name: the prefix that POSIX added, a slash and the name proper.
  var nameBytes: [UInt8] {
    let name = text(0..<100)
    // GNU's format, with a blank instead of the zero after the magic, has other things in the prefix's place.
    guard Array(bytes[257..<263]) == Array("ustar\0".utf8) else { return name }
    let prefix = text(345..<500)
    return prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
  }

  /// How many bytes the member's contents have.
  func size() throws(CompressionError.Code) -> Int {
    try number(124..<136, field: "size")
  }

  /// A field's bytes up to its first zero.
  private func text(_ range: Range<Int>) -> [UInt8] {
    Array(bytes[range].prefix { $0 != 0 })
  }

  /// A number: octal digits between blanks, or GNU's big-endian binary, whose first byte has the highest bit set.
  private func number(_ range: Range<Int>, field: String) throws(CompressionError.Code) -> Int {
    let digits = bytes[range]
    if bytes[range.lowerBound] & 0x80 != 0 {
      var value = Int(bytes[range.lowerBound] & 0x7f)
      for byte in digits.dropFirst() {
        // The highest bit but one is the sign; a negative number is of no use here.
        guard value < 1 << 54 else { throw .badNumber(field: field) }
        value = value << 8 | Int(byte)
      }
      return value
    }
    let blanks: Set<UInt8> = [0, UInt8(ascii: " ")]
    let trimmed = digits.drop { $0 == UInt8(ascii: " ") }
    let number = trimmed.prefix { !blanks.contains($0) }
    guard trimmed.dropFirst(number.count).allSatisfy({ blanks.contains($0) }) else {
      throw .badNumber(field: field)
    }
    // Twelve octal digits always fit.
    var value = 0
    for digit in number {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { throw .badNumber(field: field) }
      value = value << 3 | Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
