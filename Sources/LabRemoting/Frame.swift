/// One message of the protocol between a check and a worker: a header of 16 bytes and a body.
///
/// The header is, in little-endian order: the kind (4 bytes), the number of the call (4), the body's length (8).
package struct Frame: Equatable, Sendable {
  /// What a message says.
  package enum Kind: UInt32, Sendable {
    /// The worker is there and waits for calls; no body.
    case ready = 0x6772_6401
    /// A call: the body is an ``Invocation``.
    case call = 0x6772_6402
    /// The value that a call returned.
    case value = 0x6772_6403
    /// The error that a call threw: a ``LabError``.
    case error = 0x6772_6404
  }

  /// The header's length, in bytes.
  package static let headerLength = 16

  package var kind: Kind
  package var call: UInt32
  package var body: [UInt8]

  package init(kind: Kind, call: UInt32, body: [UInt8] = []) {
    self.kind = kind
    self.call = call
    self.body = body
  }

  /// Header and body, as they cross the pipe.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Frame.headerLength + body.count)
    withUnsafeBytes(of: kind.rawValue.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: call.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt64(body.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: body)
    return bytes
  }
}

/// The first 16 bytes of a message, as they were received: nothing in them is to be trusted.
package struct FrameHeader: Equatable, Sendable {
  package var kind: Frame.Kind
  package var call: UInt32
  package var length: UInt64

  /// Reads a header; `nil` when the kind is none that the protocol has.
  ///
  /// - Parameter bytes: Exactly ``Frame/headerLength`` bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    precondition(bytes.count == Frame.headerLength, "A header has 16 bytes.")
    var fields = bytes.makeIterator()
    func number(ofBytes count: Int) -> UInt64 {
      (0..<count).reduce(0) { number, place in number | UInt64(fields.next() ?? 0) << (8 * place) }
    }
    guard let kind = Frame.Kind(rawValue: UInt32(truncatingIfNeeded: number(ofBytes: 4))) else { return nil }
    self.kind = kind
    self.call = UInt32(truncatingIfNeeded: number(ofBytes: 4))
    self.length = number(ofBytes: 8)
  }
}
