/// What a worker printed: the beginning and the end of it, never more than 64 KiB.
///
/// The end is kept because a crash report comes last.
package struct CapturedOutput: Sendable {
  /// How much of the beginning is kept, in bytes.
  package static let headLimit = 40 << 10
  /// How much of the end is kept, in bytes.
  package static let tailLimit = 24 << 10

  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var dropped = 0

  package init() {}

  package mutating func append(_ bytes: some Collection<UInt8>) {
    let fitting = bytes.prefix(CapturedOutput.headLimit - head.count)
    head.append(contentsOf: fitting)
    tail.append(contentsOf: bytes.dropFirst(fitting.count))
    // Trimming only when it has doubled keeps a flood's cost linear.
    if tail.count > 2 * CapturedOutput.tailLimit { trim() }
  }

  /// The text that was kept, with a line that says how much is missing; bytes that are no UTF-8 become U+FFFD.
  package var text: String {
    var trimmed = self
    trimmed.trim()
    guard trimmed.dropped > 0 else { return String(decoding: trimmed.head + trimmed.tail, as: UTF8.self) }
    return String(decoding: trimmed.head, as: UTF8.self) + "\n… \(trimmed.dropped) bytes left out …\n"
      + String(decoding: trimmed.tail, as: UTF8.self)
  }

  private mutating func trim() {
    let excess = max(0, tail.count - CapturedOutput.tailLimit)
    tail.removeFirst(excess)
    dropped += excess
  }
}
