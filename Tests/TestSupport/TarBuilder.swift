/// Puts tar archives together, right ones and wrong ones.
package struct TarBuilder {
  /// The members so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates an archive without members.
  package init() {}

  /// Appends a member; its header's fields can be overwritten before the checksum is taken.
  package mutating func append(
    _ name: String, _ contents: [UInt8] = [], type: Character = "0", prefix: String = "", statedSize: Int? = nil,
    change: (inout [UInt8]) -> Void = { _ in }
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put(octal(statedSize ?? contents.count, digits: 11), at: 124)
    put("00000000000", at: 136)
    put(String(type), at: 156)
    put("ustar\u{0}00", at: 257)
    put(prefix, at: 345)
    change(&header)
    put("        ", at: 148)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + "\u{0} ", at: 148)
    bytes += header + contents
    bytes += [UInt8](repeating: 0, count: (512 - contents.count % 512) % 512)
  }

  /// The archive with the zeros at its end.
  package var archive: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  private func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
