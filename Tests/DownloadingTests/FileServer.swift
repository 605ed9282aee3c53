import Foundation

/// A server of a few files on this machine's loopback, which can hang up in the middle and keeps what was asked.
final class FileServer: @unchecked Sendable {
  /// What a server does besides serving files.
  struct Behavior {
    /// How many bytes of a body to send before hanging up, for each request in turn; after these, all.
    var cuts: [Int] = []
    /// Whether requests for a part get that part.
    var supportsRanges = true
  }

  /// The address, without a slash at its end.
  let address: String

  private let socketNumber: Int32
  private let files: [String: [UInt8]]
  private let lock = NSLock()
  private var behavior: Behavior
  private var rangeHeaders: [String?] = []
  private let stopped = DispatchSemaphore(value: 0)

  init(files: [String: [UInt8]], behavior: Behavior = Behavior()) throws {
    self.files = files
    self.behavior = behavior
    #if canImport(Glibc)
      socketNumber = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socketNumber = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let number = socketNumber
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(number, address, length) == 0 && listen(number, 8) == 0 && getsockname(number, address, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRINUSE) }
    self.address = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(number, nil, nil)
        if connection < 0 { break }
        serve(connection)
        close(connection)
      }
      stopped.signal()
    }
  }

  /// The header `Range` of each request so far.
  var requestedRanges: [String?] {
    lock.withLock { rangeHeaders }
  }

  /// Ends the server.
  func stop() {
    shutdown(socketNumber, Int32(SHUT_RDWR))
    stopped.wait()
    close(socketNumber)
  }

  private func serve(_ connection: Int32) {
    let lines = requestLines(connection)
    guard let path = lines.first?.split(separator: " ").dropFirst().first?.dropFirst() else { return }
    let range = lines.first { $0.lowercased().hasPrefix("range:") }.map { String($0.dropFirst(6)).trimmed }
    let cut = lock.withLock { () -> Int? in
      rangeHeaders.append(range)
      return behavior.cuts.isEmpty ? nil : behavior.cuts.removeFirst()
    }
    guard let file = files[String(path)] else {
      return send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", [], to: connection)
    }
    var body = file[...]
    var status = "200 OK"
    var header = ""
    if behavior.supportsRanges, let range, let start = Int(range.dropFirst("bytes=".count).dropLast()) {
      body = body.dropFirst(start)
      status = "206 Partial Content"
      header = "Content-Range: bytes \(start)-\(file.count - 1)/\(file.count)\r\n"
    }
    send(
      "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n\(header)Connection: close\r\n\r\n",
      Array(body.prefix(cut ?? .max)), to: connection)
  }

  private func requestLines(_ connection: Int32) -> [String] {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8), read(connection, &byte, 1) == 1 { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private func send(_ head: String, _ body: [UInt8], to connection: Int32) {
    let bytes = Array(head.utf8) + body
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      sent += count
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
