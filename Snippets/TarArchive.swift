// A compressed archive is read member by member, without unpacking it to the disk.

import Compression
import Foundation

// snippet.hide
/// A .tar.gz with a folder and two files.
let encoded = """
  H4sIAAAAAAACA+3TvW7DIBQFYGae4j6ARYBcoB0rNWOXKC/gJLR4SCzZOOrjF0eJFFnqVqdNdb6FvwV0OKnutu3QLcSMdBGcO4/FdDzPDTtm1tqO
  +0b7EAQ5cQdDn+uuXOUnHnn7uAeRLvmvVy+vbyuVP/M8+Xvm7/P3y0n+dhlYkEb+s9s0+9hT+045Rbp8hoqaIx1i7spJvW1PkXblJNO+zsNBSQH/
  x7X/efwHatefxC/0n/20/86i//fJf+x7is1HylJXRlnpK1ZBGlsWLM1TWT2j8gAAAAAAAAAAAAAAAAAAAH/aF3VqAqcAKAAA
  """
let archiveBytes = [UInt8](Data(base64Encoded: encoded, options: .ignoreUnknownCharacters) ?? Data())
let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).tar.gz").path
try Data(archiveBytes).write(to: URL(filePath: path))
defer { try? FileManager.default.removeItem(atPath: path) }
// snippet.show
// Decompressed where it is a gzip stream; checksums and lengths are verified on the way.
let archive = TarReader(try openDecompressing(path: path))
while let member = try archive.nextMember() {
  print("\(member.kind)  \(member.byteCount) bytes  \(member.name)")
  guard member.kind == .file else { continue }
  let contents = try archive.contents.readBytes(count: member.byteCount)
  print(String(decoding: contents, as: UTF8.self))
}

// One member by its name.
let tides = try readMember("harbour/tides.csv", ofArchive: path)
print("lines of the table: \(tides.count { $0 == UInt8(ascii: "\n") })")

// A damaged archive is an error that names the file and the offset.
let damaged = MemorySource(Array(archiveBytes.dropLast(20)), name: "damaged.tar.gz")
do {
  let reader = TarReader(GzipReader(damaged))
  while try reader.nextMember() != nil {}
} catch {
  print(error)
}
