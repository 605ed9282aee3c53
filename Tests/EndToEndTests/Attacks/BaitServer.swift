import Foundation

/// A socket on which somebody listens, and that notices when it is called.
final class BaitServer {
  private let descriptor: Int32
  /// The port, of a server on the loopback.
  private(set) var port: UInt16 = 0

  /// Listens on the loopback, at a port that is free.
  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    try listen(at: &address, size: MemoryLayout<sockaddr_in>.size)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { address in
      _ = address.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    self.port = UInt16(bigEndian: address.sin_port)
  }

  /// Listens at an abstract address: a name outside the file system, which begins with a NUL.
  init(abstractName name: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { path in
      for (place, byte) in name.utf8.enumerated() { path[place + 1] = byte }
    }
    try listen(at: &address, size: MemoryLayout<sa_family_t>.size + 1 + name.utf8.count)
  }

  deinit { close(descriptor) }

  /// Whether somebody has called since this was last asked.
  var wasCalled: Bool {
    let caller = accept(descriptor, nil, nil)
    guard caller >= 0 else { return false }
    close(caller)
    return true
  }

  private func listen(at address: UnsafeRawPointer, size: Int) throws {
    let result = bind(descriptor, address.assumingMemoryBound(to: sockaddr.self), socklen_t(size))
    guard result == 0, Glibc.listen(descriptor, 16) == 0, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }
}
