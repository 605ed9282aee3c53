// What several attacks need; it is handed in with each of them.

import Foundation
import Glibc

// Swift hides these, because forking breaks a program with threads, and because these take any number of arguments.
@_silgen_name("fork") func forkProcess() -> pid_t
@_silgen_name("syscall") func systemCall(_ number: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int) -> Int
@_silgen_name("memmem") func find(_ block: UnsafeRawPointer?, _ size: Int, _ needle: UnsafeRawPointer?, _ length: Int)
  -> Int
@_silgen_name("ioctl") func control(_ descriptor: Int32, _ request: UInt, _ argument: UnsafeMutableRawPointer?) -> Int32

// The bait: a process that a signal would end, a server's port on the loopback, and a segment of shared memory.
let baitProcess = pid_t("@PID@") ?? 0
let baitPort = UInt16("@PORT@") ?? 0
let baitKey = key_t("@KEY@") ?? 0

/// The first bytes of a file; empty when it can't be read.
func contents(of path: String, limit: Int = 1 << 16) -> String {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK)
  guard descriptor >= 0 else { return "" }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: limit)
  let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
  return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
}

/// Writes a file; whether all of it was written.
func plant(_ text: String, at path: String, flags: Int32 = O_CREAT | O_TRUNC) -> Bool {
  let descriptor = open(path, O_WRONLY | flags, 0o644)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == text.utf8.count
}

/// Writes a text on the standard error stream.
func say(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) } }

/// The names in a folder; empty when it can't be read.
func names(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// The numbers of all processes that can be seen.
func processes() -> [pid_t] { names(in: "/proc").compactMap { pid_t($0) } }

/// Forks a child that does something, and ends.
@discardableResult func inChild(_ body: () -> Void) -> pid_t {
  let child = forkProcess()
  if child == 0 {
    body()
    _exit(0)
  }
  return child
}

/// The descriptors of pipes, other than the three standard ones, on which the worker talks with the checks.
func protocolPipes(writing: Bool) -> [Int32] {
  (3..<256).filter { (descriptor: Int32) in
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return false }
    return fcntl(descriptor, F_GETFL) & O_ACCMODE == (writing ? O_WRONLY : O_RDONLY)
  }
}

/// A message of the protocol; the length can be a lie.
func frame(kind: UInt8, call: UInt32, body: [UInt8], length: UInt64? = nil) -> [UInt8] {
  var bytes: [UInt8] = [kind, 0x64, 0x72, 0x67]
  withUnsafeBytes(of: call.littleEndian) { bytes.append(contentsOf: $0) }
  withUnsafeBytes(of: (length ?? UInt64(body.count)).littleEndian) { bytes.append(contentsOf: $0) }
  return bytes + body
}

/// Writes bytes to all pipes on which answers go.
func answer(_ bytes: [UInt8]) {
  for descriptor in protocolPipes(writing: true) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent) }
      if count <= 0 { break }
      sent += count
    }
  }
}

/// Connects a socket to an address; whether somebody is there.
func connects(_ family: Int32, _ address: [UInt8]) -> Bool {
  let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return address.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress else { return false }
    return connect(descriptor, base.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count)) == 0
  }
}

/// An address of IPv4.
func internetAddress(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, port: UInt16) -> [UInt8] {
  [2, 0, UInt8(port >> 8), UInt8(port & 0xff), a, b, c, d] + [UInt8](repeating: 0, count: 8)
}
