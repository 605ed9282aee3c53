import Foundation
import Grading

/// One file that holds a students' copy: the same copy always makes the same bytes.
public enum HandoutArchive: String, CaseIterable, Sendable {
  /// What Windows and macOS open by a double click.
  case zip
  /// What Unix keeps.
  case tarGz = "tar.gz"

  /// The time that every file has in an archive: the beginning of 2000, in seconds since 1970.
  private static let time = 946_684_800

  /// Packs a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder with the files.
  ///   - files: The files to pack, in the order in which they come.
  ///   - name: The folder's name in the archive.
  ///   - archive: The archive to write.
  /// - Throws: ``GradingError`` when bsdtar isn't there, or the archive can't be written.
  func pack(_ folder: URL, files: [HandoutPlan.File], as name: String, to archive: URL) async throws {
    guard let bsdtar = ["/usr/bin/bsdtar", "/bin/bsdtar"].first(where: FileManager.default.isExecutableFile) else {
      throw GradingError(.environment, "bsdtar is missing: install libarchive-tools, or leave out --archive.")
    }
    // The list states owner, mode and time itself, so that none is taken from this machine.
    let list = folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent).mtree")
    defer { try? FileManager.default.removeItem(at: list) }
    let lines = files.map { file in
      let mode = file.isExecutable ? "0755" : "0644"
      return "./\(escaped(name))/\(escaped(file.path)) type=file mode=\(mode) uid=0 gid=0 uname=root gname=root "
        + "time=\(HandoutArchive.time).0 contents=\(escaped(folder.appending(path: file.path).path))"
    }
    try FileWriting.write(Data((["#mtree"] + lines).map { $0 + "\n" }.joined().utf8), to: list)
    let options =
      switch self {
      case .zip: ["--format", "zip"]
      case .tarGz: ["--format", "ustar", "-z", "--options", "gzip:!timestamp"]
      }
    // Zip keeps local time.
    let result = try await Program.run(
      [bsdtar, "-c", "-f", archive.path] + options + ["@\(list.path)"],
      environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8"], timeLimit: .seconds(600))
    guard result.status == 0 else {
      throw GradingError(.output, "\(archive.path) can't be written: \(result.output.prefix(500))")
    }
  }

  /// A path as an mtree list has it: other characters than the plainest in octal.
  private func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      guard byte > 0x20, byte < 0x7f, !"\\#=*?[".contains(character) else {
        let digits = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
      return String(character)
    }
    .joined()
  }
}
