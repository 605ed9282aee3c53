#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says of an `errno`.
func systemMessage(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}

/// The trouble that a call of the system has just reported.
func systemFailure(_ call: String) -> CompressionError.Code {
  .system(call: call, errno: errno)
}

/// An open file, which closes with its owner.
final class FileDescriptor {
  let number: Int32

  private init(number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  /// Opens a file, which errors call by another name if one is given.
  static func open(
    _ path: String, flags: Int32, mode: mode_t = 0, name: String? = nil
  ) throws(CompressionError) -> FileDescriptor {
    #if canImport(Glibc)
      let number = Glibc.open(path, flags | O_CLOEXEC, mode)
    #elseif canImport(Musl)
      let number = Musl.open(path, flags | O_CLOEXEC, mode)
    #else
      let number = Darwin.open(path, flags | O_CLOEXEC, mode)
    #endif
    guard number >= 0 else { throw CompressionError(systemFailure("open"), file: name ?? path, offset: 0) }
    return FileDescriptor(number: number)
  }

  /// The file's size in bytes, or nil where it is no regular file, such as a pipe.
  var size: Int? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads some bytes; 0 of them at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CompressionError.Code) -> Int {
    while true {
      let count = systemRead(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw systemFailure("read") }
    }
  }

  /// Writes some bytes, at least one.
  func write(_ buffer: UnsafeRawBufferPointer) throws(CompressionError.Code) -> Int {
    while true {
      let count = systemWrite(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw systemFailure("write") }
    }
  }

  func synchronize() throws(CompressionError.Code) {
    // A pipe or a terminal can't be synchronized, and needn't be.
    if fsync(number) != 0 && errno != EINVAL && errno != EROFS { throw systemFailure("fsync") }
  }
}

/// Asks for large pages behind a buffer that is about to be filled, where the system has them.
///
/// The kernel then clears 2 MiB at a time instead of 4 KiB, which saves a fifth of the time of filling fresh memory from a
/// compressed file.
package func adviseLargePages(_ buffer: UnsafeMutableRawBufferPointer) {
  #if os(Linux)
    let pageSize = 2 << 20
    guard buffer.count >= 2 * pageSize, let address = buffer.baseAddress else { return }
    let start = address.alignedUp(toMultipleOf: pageSize)
    let end = (address + buffer.count).alignedDown(toMultipleOf: pageSize)
    // Only advice: without it all is the same but the time.
    if start < end { madvise(start, end - start, MADV_HUGEPAGE) }
  #endif
}

// The calls by other names, which the methods above don't hide.
private let systemRead = read
private let systemWrite = write
