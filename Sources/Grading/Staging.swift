import Foundation

/// A file of a submission, as it was taken in.
package struct StagedFile: Sendable, Equatable {
  /// The name that the rubric gives it.
  package var name: String
  /// Its text; `nil` when it is missing or was refused.
  package var text: String?
  /// Why it was refused.
  package var refusal: String?
  /// Why it could not be read, where that is this machine's doing and not the student's.
  package var fault: String?
  /// What to do about it when it is missing, if that is known.
  package var remark: String?

  /// Creates a file; without a text or a refusal it is missing.
  package init(name: String, text: String?, refusal: String? = nil) {
    (self.name, self.text, self.refusal) = (name, text, refusal)
  }
}

extension StagedFile {
  /// Whether there was no such file.
  package var isMissing: Bool { text == nil && refusal == nil && fault == nil }
}

/// Takes the files that a rubric names out of a folder that a stranger filled.
///
/// Only regular files of a bounded size are read, links are not followed, and nothing else in the folder is looked at.
package enum Staging {
  /// The largest file that is taken, in bytes.
  package static let sizeLimit = 1 << 20

  /// Takes in the named files of a submission.
  package static func stage(_ names: [String], from folder: URL) -> [StagedFile] {
    names.map { name in
      do throws(Refusal) {
        let text = try read(folder.appending(path: name).path)
        return StagedFile(name: name, text: text)
      } catch {
        let words = error.words.map { "\(name) \($0)" }
        var file = StagedFile(name: name, text: nil, refusal: error.isFault ? nil : words)
        file.fault = error.isFault ? words : nil
        return file
      }
    }
  }

  /// Why a file isn't taken; no words when there is none.
  private struct Refusal: Error {
    var words: String?
    var isFault = false

    /// An error of the system's: some are the machine's and none of the file's.
    static func system(_ number: Int32) -> Refusal {
      let isFault = [EMFILE, ENFILE, ENOMEM, EIO, ESTALE].contains(number)
      return Refusal(words: "can't be read: \(String(cString: strerror(number))).", isFault: isFault)
    }
  }

  private static func read(_ path: String) throws(Refusal) -> String? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw Refusal(words: nil)
      case ELOOP: throw Refusal(words: "is a symbolic link; hand in the file itself.")
      default: throw Refusal.system(errno)
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(words: "is not a regular file.")
    }
    guard status.st_size <= sizeLimit else {
      throw Refusal(words: "has \(status.st_size) bytes; at most \(sizeLimit) are taken.")
    }
    return try text(of: bytes(of: descriptor))
  }

  /// Reads to the end, or to just past the limit: the file may grow while it is read.
  private static func bytes(of descriptor: Int32) throws(Refusal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: sizeLimit + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      guard got >= 0 else { throw Refusal.system(errno) }
      if got == 0 { break }
      count += got
    }
    guard count <= sizeLimit else { throw Refusal(words: "has more than \(sizeLimit) bytes.") }
    return Array(bytes[..<count])
  }

  private static func text(of bytes: [UInt8]) throws(Refusal) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(words: "is not UTF-8 text.")
    }
    if let line = line(in: text, where: { $0 == 0 }) { throw Refusal(words: "has a NUL byte in line \(line).") }
    // Such characters make a line read otherwise than it compiles: https://trojansource.codes.
    if let line = line(in: text, where: { (0x202a...0x202e).contains($0) || (0x2066...0x2069).contains($0) }) {
      throw Refusal(words: "has a character in line \(line) that reverses the direction of text.")
    }
    return text
  }

  private static func line(in text: String, where isBad: (UInt32) -> Bool) -> Int? {
    var line = 1
    for scalar in text.unicodeScalars {
      if isBad(scalar.value) { return line }
      if scalar == "\n" { line += 1 }
    }
    return nil
  }
}
