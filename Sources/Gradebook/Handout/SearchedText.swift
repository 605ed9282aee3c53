import Foundation

/// A text in which many others are looked for: by bytes, which is a hundred times faster than by characters.
struct SearchedText {
  private let bytes: [UInt8]

  init(_ contents: some Sequence<UInt8>) {
    bytes = Array(contents)
  }

  init(_ text: String) {
    self.init(text.utf8)
  }

  /// Whether a text stands anywhere.
  func contains(_ text: String) -> Bool {
    place(of: text, from: 0) != nil
  }

  /// Whether a name stands anywhere, by itself and not as a part of another.
  func names(_ name: String) -> Bool {
    var start = 0
    while let place = place(of: name, from: start) {
      let end = place + name.utf8.count
      let isAlone =
        (place == 0 || !SearchedText.isPartOfName(bytes[place - 1]))
        && (end == bytes.count || !SearchedText.isPartOfName(bytes[end]))
      if isAlone { return true }
      start = place + 1
    }
    return false
  }

  private func place(of text: String, from start: Int) -> Int? {
    let needle = Array(text.utf8)
    guard let first = needle.first else { return nil }
    return bytes.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while place + needle.count <= bytes.count {
        let left = bytes.count - needle.count + 1 - place
        guard let found = memchr(base + place, Int32(first), left) else { return nil }
        place = UnsafeRawPointer(found) - base
        if memcmp(base + place, needle, needle.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
      || Character(Unicode.Scalar(byte)).isNumber
  }
}
