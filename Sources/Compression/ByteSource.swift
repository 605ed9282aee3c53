/// Something that bytes can be read from, one after the other: a file, an array, a gzip stream, a member of an archive.
///
/// ```swift
/// let source = GzipReader(try FileSource(path: "train-images-idx3-ubyte.gz"))
/// let header = try source.readBytes(count: 16)
/// ```
///
/// A source is a class that is used from one place at a time.
public protocol ByteSource: AnyObject {
  /// The file's name, for errors.
  var name: String { get }

  /// How many bytes have been read, which is where the next one lies.
  var offset: Int { get }

  /// For how many of the remaining bytes to set memory aside at once; if more come, it has to grow.
  ///
  /// What a header states may be a lie, so this is in proportion to what the source is known to hold.
  var roomToReserve: Int { get }

  /// Reads the next bytes: at least one, at most as many as the buffer holds, and none only at the end.
  ///
  /// - Throws: ``CompressionError`` when the bytes can't be read or are damaged.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int
}

extension ByteSource {
  /// Fills a buffer; the result is less than its count only at the source's end.
  public func readFully(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Reads bytes into an array, fewer than `count` only at the source's end.
  ///
  /// However large the count is, the memory taken stays in proportion to what the source really holds.
  public func readBytes(upTo count: Int) throws(CompressionError) -> [UInt8] {
    var capacity = min(count, max(roomToReserve, 1 << 16))
    var bytes = try array(capacity: capacity, following: [])
    while bytes.count == capacity && capacity < count {
      capacity += min(count - capacity, capacity + 1)
      bytes = try array(capacity: capacity, following: bytes)
    }
    return bytes
  }

  /// Reads exactly as many bytes.
  ///
  /// - Throws: ``CompressionError/Code/truncatedFile(missing:)`` when there are fewer.
  public func readBytes(count: Int) throws(CompressionError) -> [UInt8] {
    let bytes = try readBytes(upTo: count)
    guard bytes.count == count else { throw failure(.truncatedFile(missing: count - bytes.count)) }
    return bytes
  }

  /// Reads and forgets bytes; the result is less than `count` only at the source's end.
  @discardableResult
  public func skip(_ count: Int) throws(CompressionError) -> Int {
    guard count > 0 else { return 0 }
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: min(count, 1 << 16), alignment: 16)
    defer { scratch.deallocate() }
    var skipped = 0
    while skipped < count {
      let part = UnsafeMutableRawBufferPointer(rebasing: scratch[..<min(count - skipped, scratch.count)])
      let read = try read(into: part)
      if read == 0 { break }
      skipped += read
    }
    return skipped
  }

  /// An error at the place that has been reached.
  public func failure(_ code: CompressionError.Code) -> CompressionError {
    CompressionError(code, file: name, offset: offset)
  }

  /// An array of this capacity: some bytes and as many read ones behind them as fit.
  private func array(capacity: Int, following start: [UInt8]) throws(CompressionError) -> [UInt8] {
    var failure: CompressionError?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initializedCount in
      adviseLargePages(UnsafeMutableRawBufferPointer(buffer))
      _ = buffer.update(from: start)
      do throws(CompressionError) {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[start.count...]))
        initializedCount = start.count + (try readFully(into: rest))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

/// Reads a file, or anything else that has a path.
public final class FileSource: ByteSource {
  /// The path.
  public let name: String
  /// How many bytes have been read.
  public private(set) var offset = 0
  private let descriptor: FileDescriptor
  private let size: Int?

  /// Opens a file.
  ///
  /// - Throws: ``CompressionError/Code/system(call:errno:)`` when it can't be opened.
  public init(path: String) throws(CompressionError) {
    name = path
    descriptor = try FileDescriptor.open(path, flags: 0)
    size = descriptor.size
  }

  /// The rest of a regular file, and one byte more, by which its end is noticed.
  public var roomToReserve: Int {
    size.map { max($0 - offset, 0) + 1 } ?? 0
  }

  /// Reads the next bytes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    do throws(CompressionError.Code) {
      let count = try descriptor.read(into: buffer)
      offset += count
      return count
    } catch {
      throw failure(error)
    }
  }
}

/// Reads bytes that are in memory.
public final class MemorySource: ByteSource {
  /// What errors call the bytes.
  public let name: String
  /// How many bytes have been read.
  public private(set) var offset = 0
  private let bytes: [UInt8]

  /// Creates a source of these bytes, which errors call by this name.
  public init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The rest, and one byte more, by which its end is noticed.
  public var roomToReserve: Int {
    bytes.count - offset + 1
  }

  /// Reads the next bytes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - offset)
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
    offset += count
    return count
  }
}

/// Opens a file, decompressing it where it is a gzip stream by its first two bytes, whatever its name is.
///
/// - Throws: ``CompressionError`` when the file can't be opened or read.
public func openDecompressing(path: String) throws(CompressionError) -> any ByteSource {
  let file = try FileSource(path: path)
  let magic = try file.readBytes(upTo: 2)
  // What has been read is read again, for a pipe can't be opened anew.
  let whole = RepeatingSource(magic, before: file)
  return magic == [0x1f, 0x8b] ? GzipReader(whole) : whole
}

/// Reads the first bytes of a file, which were already taken from it, and then its rest.
private final class RepeatingSource: ByteSource {
  private var waiting: ArraySlice<UInt8>
  private let file: FileSource

  init(_ first: [UInt8], before file: FileSource) {
    (waiting, self.file) = (first[...], file)
  }

  var name: String { file.name }
  var offset: Int { file.offset - waiting.count }
  var roomToReserve: Int { file.roomToReserve + waiting.count }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    guard !waiting.isEmpty else { return try file.read(into: buffer) }
    let count = min(buffer.count, waiting.count)
    buffer.copyBytes(from: waiting.prefix(count))
    waiting = waiting.dropFirst(count)
    return count
  }
}
