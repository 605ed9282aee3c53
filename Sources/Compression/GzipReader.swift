internal import CZlib

/// Decompresses a gzip stream as it is read, and verifies the checksum and length of each of its members.
///
/// ```swift
/// let reader = GzipReader(try FileSource(path: "train-labels-idx1-ubyte.gz"))
/// let labels = try reader.readBytes(upTo: .max)
/// ```
///
/// The format is RFC 1952. A stream may have several members, whose contents follow each other, and zeros behind the last.
/// The reader holds 64 KiB of input and zlib's window of 32 KiB, whatever the stream's length.
public final class GzipReader: ByteSource {
  /// The compressed file's name.
  public let name: String
  /// How many decompressed bytes have been read.
  public private(set) var offset = 0

  private enum State {
    case beforeMember
    case insideMember
    case padding
    case ended
    case failed(CompressionError)
  }

  private let source: any ByteSource
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  // At an address of its own, because zlib keeps a pointer to it.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var state = State.beforeMember
  private var memberCount = 0

  /// Creates a reader of the decompressed contents of a source.
  public init(_ source: any ByteSource) {
    self.source = source
    name = source.name
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 to ask for gzip's header and trailer.
    let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { state = .failed(CompressionError(zlibFailure(status), file: name, offset: 0)) }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// What the rest usually decompresses to at most; memory that is reserved but never written costs nothing.
  public var roomToReserve: Int {
    let (product, overflow) = (source.roomToReserve + Int(stream.pointee.avail_in)).multipliedReportingOverflow(by: 16)
    return overflow ? 0 : product
  }

  /// Reads the next decompressed bytes.
  ///
  /// - Throws: ``CompressionError`` when the stream is damaged or ends too early, at the offset in the compressed file.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    guard buffer.count > 0 else { return 0 }
    do throws(CompressionError) {
      while true {
        switch state {
        case .ended: return 0
        case .failed(let error): throw error
        case .padding: try skipPadding()
        case .beforeMember: try beginMember()
        case .insideMember:
          let count = try inflate(into: buffer)
          if count > 0 {
            offset += count
            return count
          }
        }
      }
    } catch {
      state = .failed(error)
      throw error
    }
  }

  /// Looks at what follows a member, or at the stream's start.
  private func beginMember() throws(CompressionError) {
    guard let byte = try nextInputByte() else {
      guard memberCount > 0 else { throw failureInInput(.truncatedGzip) }
      state = .ended
      return
    }
    switch byte {
    case 0x1f: state = .insideMember
    case 0 where memberCount > 0: state = .padding
    default: throw failureInInput(memberCount > 0 ? .trailingBytes : .notGzip)
    }
  }

  private func skipPadding() throws(CompressionError) {
    while let byte = try nextInputByte() {
      guard byte == 0 else { throw failureInInput(.trailingBytes) }
      stream.pointee.next_in += 1
      stream.pointee.avail_in -= 1
    }
    state = .ended
  }

  /// Decompresses some bytes; none where a member's trailer was all that came.
  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    guard try nextInputByte() != nil else { throw failureInInput(.truncatedGzip) }
    let capacity = min(buffer.count, 1 << 30)
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(capacity)
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      memberCount += 1
      inflateReset(stream)
      state = .beforeMember
    default: throw failureInInput(inflateFailure(status))
    }
    return capacity - Int(stream.pointee.avail_out)
  }

  /// The next compressed byte, which is not yet used up; nil at the source's end.
  private func nextInputByte() throws(CompressionError) -> UInt8? {
    if stream.pointee.avail_in == 0 {
      let count = try source.read(into: input)
      guard count > 0 else { return nil }
      stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_in = UInt32(count)
    }
    return stream.pointee.next_in.pointee
  }

  private func inflateFailure(_ status: Int32) -> CompressionError.Code {
    guard status == Z_DATA_ERROR, let message = stream.pointee.msg else { return zlibFailure(status) }
    switch String(cString: message) {
    case "incorrect header check" where memberCount > 0: return .trailingBytes
    case "incorrect header check": return .notGzip
    case "incorrect data check": return .gzipChecksumMismatch
    case "incorrect length check": return .gzipLengthMismatch
    case let message: return .damagedGzip(message)
    }
  }

  /// An error at the place that has been reached in the compressed file.
  private func failureInInput(_ code: CompressionError.Code) -> CompressionError {
    CompressionError(code, file: name, offset: source.offset - Int(stream.pointee.avail_in))
  }
}

/// A status of zlib that says nothing of the data.
func zlibFailure(_ status: Int32) -> CompressionError.Code {
  .damagedGzip(zError(status).map { String(cString: $0) } ?? "status \(status)")
}

/// Decompresses a whole gzip stream that is in memory.
///
/// - Parameters:
///   - bytes: The stream.
///   - name: What errors call it.
///   - limit: How many decompressed bytes to take.
/// - Returns: The decompressed bytes.
/// - Throws: ``CompressionError`` when the stream is damaged, or ``CompressionError/Code/memberTooLarge(_:limit:)``.
public func gunzipped(_ bytes: [UInt8], name: String, limit: Int = .max) throws(CompressionError) -> [UInt8] {
  let reader = GzipReader(MemorySource(bytes, name: name))
  let contents = try reader.readBytes(upTo: limit)
  let excess = try reader.skip(1)
  guard excess == 0 else { throw reader.failure(.memberTooLarge(limit + 1, limit: limit)) }
  return contents
}
