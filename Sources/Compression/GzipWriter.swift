internal import CZlib

/// Compresses what is written to it into one gzip member.
///
/// ```swift
/// let writer = GzipWriter(try FileSink(path: "labels.gz"), name: "labels.gz")
/// try writer.write(labels)
/// try writer.finish()
/// ```
///
/// The header has neither a name nor a time, so that equal contents make equal files: RFC 1952.
public final class GzipWriter: ByteSink {
  private let sink: any ByteSink
  private let name: String
  private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  // At an address of its own, because zlib keeps a pointer to it.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let initialStatus: Int32

  /// Creates a writer of a compressed stream.
  ///
  /// - Parameters:
  ///   - sink: Where the compressed bytes go.
  ///   - name: What errors call it.
  ///   - level: From 1, the fastest, to 9, the smallest; 0 stores without compressing.
  public init(_ sink: any ByteSink, name: String, level: Int = 6) {
    self.sink = sink
    self.name = name
    stream.initialize(to: z_stream())
    initialStatus = deflateInit2_(
      stream, Int32(min(max(level, 0), 9)), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// Compresses the bytes; some stay in the writer until more come.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(CompressionError) {
    var start = 0
    while start < bytes.count {
      let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 1 << 30, bytes.count)])
      // zlib reads the input only, though its interface doesn't say so.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: part.assumingMemoryBound(to: UInt8.self).baseAddress)
      stream.pointee.avail_in = UInt32(part.count)
      try deflate(Z_NO_FLUSH)
      start += part.count
    }
  }

  /// Writes what is left and the trailer, and finishes the sink.
  public func finish() throws(CompressionError) {
    stream.pointee.avail_in = 0
    try deflate(Z_FINISH)
    try sink.finish()
  }

  private func deflate(_ flush: Int32) throws(CompressionError) {
    guard initialStatus == Z_OK else { throw failure(initialStatus) }
    var status = Z_OK
    repeat {
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(output.count)
      status = CZlib.deflate(stream, flush)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw failure(status) }
      try sink.write(UnsafeRawBufferPointer(rebasing: output[..<(output.count - Int(stream.pointee.avail_out))]))
    } while stream.pointee.avail_out == 0 && status != Z_STREAM_END
  }

  private func failure(_ status: Int32) -> CompressionError {
    CompressionError(zlibFailure(status), file: name, offset: Int(stream.pointee.total_in))
  }
}

/// Compresses bytes that are in memory into a gzip stream.
///
/// - Parameters:
///   - bytes: What to compress.
///   - level: From 1, the fastest, to 9, the smallest; 0 stores without compressing.
/// - Returns: The stream, of one member.
/// - Throws: ``CompressionError`` when there isn't enough memory.
public func gzipped(_ bytes: [UInt8], level: Int = 6) throws(CompressionError) -> [UInt8] {
  let sink = MemorySink()
  let writer = GzipWriter(sink, name: "memory", level: level)
  try writer.write(bytes)
  try writer.finish()
  return sink.bytes
}
