#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Something that bytes can be written to, one after the other.
///
/// A sink is a class that is used from one place at a time.
public protocol ByteSink: AnyObject {
  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(CompressionError)

  /// Ends the writing: what has been written is complete.
  func finish() throws(CompressionError)
}

extension ByteSink {
  /// Writes an array of bytes.
  public func write(_ bytes: [UInt8]) throws(CompressionError) {
    var failure: CompressionError?
    bytes.withUnsafeBytes { bytes in
      do throws(CompressionError) {
        try write(bytes)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

/// Collects bytes in memory.
public final class MemorySink: ByteSink {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty sink.
  public init() {}

  /// Appends the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes += bytes
  }

  /// Does nothing: the bytes are there.
  public func finish() {}
}

/// Writes a file that appears under its name only when it is complete.
///
/// Until ``finish()`` the bytes lie beside it, in a file that ends in `.partial`; without a finish, that file goes away.
public final class FileSink: ByteSink {
  private let path: String
  private let partialPath: String
  private let descriptor: FileDescriptor
  private var offset = 0
  private var isFinished = false

  /// Begins a file, which will replace one that is already there.
  ///
  /// - Throws: ``CompressionError/Code/system(call:errno:)`` when its folder can't be written to.
  public init(path: String) throws(CompressionError) {
    self.path = path
    partialPath = "\(path).\(getpid()).partial"
    descriptor = try FileDescriptor.open(
      partialPath, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o666, name: path)
  }

  deinit {
    if !isFinished { unlink(partialPath) }
  }

  /// Writes all of the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(CompressionError) {
    var written = 0
    while written < bytes.count {
      do throws(CompressionError.Code) {
        let count = try descriptor.write(UnsafeRawBufferPointer(rebasing: bytes[written...]))
        written += count
        offset += count
      } catch {
        throw CompressionError(error, file: path, offset: offset)
      }
    }
  }

  /// Brings the file to the disk and gives it its name.
  public func finish() throws(CompressionError) {
    do throws(CompressionError.Code) {
      try descriptor.synchronize()
      if rename(partialPath, path) != 0 { throw systemFailure("rename") }
      isFinished = true
    } catch {
      throw CompressionError(error, file: path, offset: offset)
    }
  }
}

/// Begins a file that is compressed where its name ends in `.gz`.
///
/// - Throws: ``CompressionError`` when the file's folder can't be written to.
public func createCompressing(path: String) throws(CompressionError) -> any ByteSink {
  let file = try FileSink(path: path)
  return path.hasSuffix(".gz") ? GzipWriter(file, name: path) : file
}
