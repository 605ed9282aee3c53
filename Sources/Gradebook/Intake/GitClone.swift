import Foundation
import Grading

/// Takes the files of one commit out of a Git clone.
///
/// A repository's configuration and hooks name programs that git runs, and a student may have written them. So git never
/// sees them: its objects and branches are copied, and git runs in the sandbox on the copy.
struct GitClone {
  private let sandbox: Sandbox
  private let folder: URL
  private let program: String

  /// What of a repository's folder is copied.
  private static let parts = ["HEAD", "packed-refs", "shallow", "refs", "objects"]
  /// How much of it, in bytes and in files.
  private static let limits = (bytes: 512 << 20, files: 200_000)
  private static let logLimit = 10_000

  /// Prepares to read clones.
  ///
  /// - Parameters:
  ///   - sandbox: The sandbox.
  ///   - folder: A folder that the sandbox's users can pass through.
  /// - Throws: ``GradingError`` when git is missing.
  init(sandbox: Sandbox, folder: URL) throws {
    guard let program = ["/usr/bin/git", "/bin/git"].first(where: FileManager.default.isExecutableFile) else {
      throw GradingError(.environment, "There is no git to read clones with: install git (apt-get install git).")
    }
    self.program = program
    self.sandbox = sandbox
    self.folder = folder
  }

  /// Whether a folder is a clone: one with a folder `.git`, and no link to one.
  static func isClone(_ folder: URL) -> Bool {
    var status = stat()
    return lstat(folder.appending(path: ".git").path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes the files of the commit that counts into an archive.
  ///
  /// - Parameters:
  ///   - clone: The clone's folder.
  ///   - archive: The archive to write.
  ///   - until: The last time that counts; `nil` for any.
  ///   - words: Writes a time in the course's zone.
  /// - Returns: The commit, and sentences about it.
  /// - Throws: ``ArchiveFault`` when the clone has no such commit or can't be read; ``GradingError`` when the machine is at fault.
  func archive(
    _ clone: URL, to archive: URL, until: Date?, words: (Date) -> String
  ) async throws -> (commit: GitCommit, notes: [String]) {
    // Others can pass through the folder, but not list it.
    let copy = folder.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: copy) }
    try self.copy(clone.appending(path: ".git"), to: copy)
    let log = try await git(
      ["log", "--first-parent", "--max-count=\(GitClone.logLimit)", "--format=\(GitCommit.format)", "HEAD"], on: copy)
    let commits = log.split(separator: "\n").compactMap { GitCommit($0) }
    guard !commits.isEmpty else { throw ArchiveFault("has no commit.") }
    guard let (commit, later) = GitCommit.counted(in: commits, until: until) else {
      throw ArchiveFault("has no commit that was made by \(until.map(words) ?? "now").")
    }
    _ = try await git(["archive", "--format=zip", commit.hash], on: copy, output: archive)
    var notes = [
      "Commit \(commit.hash.prefix(10)) of \(words(commit.time)), by \(commit.author.visibleLine) <\(commit.address.visibleLine)>."
    ]
    if later > 0, let until {
      notes.append("Later commits don't count: \(later) after \(words(until)).")
    }
    return (commit, notes)
  }

  // MARK: - Running git

  private func git(_ arguments: [String], on repository: URL, output: URL? = nil) async throws -> String {
    let slot = sandbox.slot(0, for: "git", memory: 512 << 20)
    defer { slot.close() }
    let limits = Sandbox.Limits(
      memory: 512 << 20, processorSeconds: 60, fileSize: ArchiveQuota.submission.bytes, descriptors: 64,
      temporarySpace: 16 << 20)
    let place = sandbox.sees(repository, as: "/clone")
    let job = Sandbox.Job(
      mounts: [.init(source: program, place: program), .init(source: repository.path, place: "/clone")],
      environment: [
        "PATH": "/usr/bin", "HOME": "/tmp", "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_TERMINAL_PROMPT": "0",
      ], limits: limits, command: [program, "--git-dir=\(place)", "--no-pager"] + arguments)
    var command = try sandbox.command(for: job, in: slot)
    if let output {
      try Data().write(to: output)
      command = ["/bin/sh", "-c", "exec \"$@\" >\"$0\"", output.path] + command
    }
    let result = try await Program.run(command, timeLimit: .seconds(120), outputLimit: 4 << 20)
    guard result.status == 0 else {
      let complaint = result.output.split(separator: "\n").first.map { ": " + String($0.prefix(200)).visibleLine } ?? ""
      throw ArchiveFault("can't be read\(result.timedOut ? ": it takes too long" : complaint).")
    }
    return result.output
  }

  // MARK: - Copying

  /// Copies what git needs of a repository, with a configuration of our own.
  private func copy(_ repository: URL, to copy: URL) throws {
    try FileWriting.makeFolder(copy)
    try FileWriting.write(
      Data("[core]\n\trepositoryformatversion = 0\n\tbare = true\n".utf8), to: copy.appending(path: "config"))
    for place in ["refs", "objects"] { try FileWriting.makeFolder(copy.appending(path: place)) }
    var left = GitClone.limits
    var waiting = GitClone.parts
    while let path = waiting.popLast() {
      // What an alternates file names lies elsewhere on this machine, and is none of the student's.
      guard path != "objects/info" else { continue }
      let source = repository.appending(path: path)
      var status = stat()
      guard lstat(source.path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        try FileWriting.makeFolder(copy.appending(path: path))
        waiting += FolderEntry.all(in: source).filter { !$0.isOddlyNamed }.map { "\(path)/\($0.name)" }
      case S_IFREG:
        left.files -= 1
        left.bytes -= Int(status.st_size)
        guard left.files >= 0, left.bytes >= 0 else {
          throw ArchiveFault("has more than \(ArchiveQuota.words(GitClone.limits.bytes)) of history.")
        }
        try copyFile(source, to: copy.appending(path: path))
      default: break
      }
    }
  }

  private func copyFile(_ source: URL, to place: URL) throws {
    do {
      try FileManager.default.copyItem(at: source, to: place)
    } catch {
      throw GradingError(
        .output, "\(source.path) can't be copied to \(place.path): \(FileWriting.reason(error)).", underlying: error)
    }
    chmod(place.path, 0o644)
  }
}
