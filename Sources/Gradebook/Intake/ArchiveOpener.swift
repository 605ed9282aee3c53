import Foundation
import Grading

/// Opens archives that strangers made: bsdtar turns one into a plain stream, in the sandbox; what is wanted of the stream is then
/// written by us, file by file.
///
/// bsdtar itself can write nothing but that one stream, whose size is its quota. So no path, link or bomb in an archive reaches
/// the file system.
struct ArchiveOpener: Sendable {
  /// What came out of an archive.
  struct Contents: Sendable {
    /// Sentences about what was peculiar.
    var notes: [String] = []
    /// How many entries were left out because of what they are, where that doesn't end it all.
    var leftOut = 0
    /// What is left of the quota for archives in this one.
    var quota: ArchiveQuota
    /// What ended it too early; what was read until then is there.
    var fault: ArchiveFault?
  }

  private let sandbox: Sandbox
  private let program: String
  private let folder: URL

  /// The largest file that is written as it is; a larger one is none of a lab's, and of it only the size is kept.
  private static let fileLimit = Staging.sizeLimit

  /// Prepares to open archives.
  ///
  /// - Parameters:
  ///   - sandbox: The sandbox.
  ///   - folder: Where the streams are kept meanwhile.
  /// - Throws: ``GradingError`` when bsdtar is missing.
  init(sandbox: Sandbox, folder: URL) throws {
    guard let program = ["/usr/bin/bsdtar", "/bin/bsdtar"].first(where: FileManager.default.isExecutableFile) else {
      throw GradingError(
        .environment,
        "There is no bsdtar to open archives with: install libarchive-tools (apt-get install libarchive-tools).")
    }
    self.program = program
    self.folder = folder
    self.sandbox = sandbox
  }

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - destination: A new folder for what is in it.
  ///   - quota: What it may come to.
  ///   - isStrict: Whether a link, or a path that leads out of it, ends it all; else the entry is left out.
  /// - Returns: What was peculiar, and whether it could be read to its end.
  /// - Throws: ``GradingError`` when the machine is at fault.
  func open(_ archive: URL, to destination: URL, quota: ArchiveQuota, isStrict: Bool) async throws -> Contents {
    var contents = Contents(quota: quota)
    // What was read before such a fault is still of use: it tells a class's archive from a student's.
    var cut: ArchiveFault?
    let stream = folder.appending(path: "stream")
    defer { try? FileManager.default.removeItem(at: stream) }
    try FileWriting.makeFolder(destination)
    do {
      let size = try FileManager.default.attributesOfItem(atPath: archive.path)[.size] as? Int ?? 0
      guard size <= quota.archive else {
        throw ArchiveFault("has \(ArchiveQuota.words(size)); at most \(ArchiveQuota.words(quota.archive)) are opened.")
      }
      cut = try await makeStream(of: archive, at: stream, quota)
      try write(stream, to: destination, &contents, isStrict: isStrict, isWhole: cut == nil)
      contents.fault = cut ?? (contents.quota.entries == quota.entries ? ArchiveFault("is empty: make it anew.") : nil)
    } catch let fault as ArchiveFault {
      contents.fault = cut ?? fault
    } catch let error as GradingError {
      throw error
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw GradingError(
        .output, "\(archive.path) can't be opened into \(destination.path): \(FileWriting.reason(error)).",
        underlying: error)
    }
    return contents
  }

  // MARK: - bsdtar

  /// Lets bsdtar write an archive as one stream.
  private func makeStream(of archive: URL, at stream: URL, _ quota: ArchiveQuota) async throws -> ArchiveFault? {
    try Data().write(to: stream)
    let slot = sandbox.slot(0, for: "unpacking", memory: 512 << 20)
    defer { slot.close() }
    let limits = Sandbox.Limits(
      memory: 512 << 20, processorSeconds: quota.seconds, fileSize: quota.bytes + quota.entries * 256,
      descriptors: 32, temporarySpace: 1 << 20)
    let job = Sandbox.Job(
      mounts: [.init(source: program, place: program)], environment: ["LC_ALL": "C.UTF-8"], limits: limits,
      command: [program, "-c", "-P", "-f", "-", "--format", "newc", "@-"])
    // The shell opens both files before any right is dropped, so that the archive needs to be readable for us only.
    let command =
      try ["/bin/sh", "-c", "exec \"$@\" <\"$0\" >\"${STREAM}\"", archive.path] + sandbox.command(for: job, in: slot)
    let result = try await Program.run(
      command, environment: ["PATH": "/usr/bin:/bin", "STREAM": stream.path], timeLimit: .seconds(quota.seconds))
    if result.status == 0 { return nil }
    if result.timedOut || result.status == 128 + SIGXCPU {
      return ArchiveFault("takes more than \(quota.seconds) s to open: hand in the lab's files only, as lab pack does.")
    }
    if result.status == 128 + SIGXFSZ || result.output.contains("File too large") {
      return ArchiveFault(
        "unpacks to more than \(ArchiveQuota.words(quota.bytes)): hand in the lab's files only, as lab pack does.")
    }
    if result.output.contains("passphrase") || result.output.lowercased().contains("encrypt") {
      return ArchiveFault("is encrypted: make it anew without a password.")
    }
    return .damaged
  }

  // MARK: - What is in the stream

  private func write(
    _ stream: URL, to destination: URL, _ contents: inout Contents, isStrict: Bool, isWhole: Bool
  ) throws {
    var reader = try CopyInReader(stream)
    var seen: Set<String> = []
    var isWindows = false
    while let entry = try next(&reader, isWhole: isWhole) {
      contents.quota.entries -= 1
      guard contents.quota.entries >= 0 else {
        throw ArchiveFault("has too many entries: hand in the lab's files only, as lab pack does.")
      }
      contents.quota.bytes -= entry.size
      do {
        let path = try ArchivePath(entry.name)
        isWindows = isWindows || path.isWindows
        if path.isHidden || path.parts.isEmpty {
          // Of what a system adds, the name of the topmost is kept, to be noted.
          if let top = path.parts.first, FolderEntry.isSystems(top) { touch(destination.appending(path: top)) }
          continue
        }
        if entry.kind == .file, !seen.insert(path.parts.joined(separator: "/")).inserted {
          contents.notes.append(
            "“\(path.parts.joined(separator: "/").visibleLine)” is in it twice: the later one counts.")
        }
        try write(entry, path, from: &reader, to: destination, isStrict: isStrict)
      } catch let fault as ArchiveFault {
        guard !isStrict else { throw fault }
        contents.leftOut += 1
      }
    }
    if isWindows { contents.notes.append("Its paths are written as Windows writes them.") }
  }

  /// The next entry; a stream that was cut short ends where it was cut.
  private func next(_ reader: inout CopyInReader, isWhole: Bool) throws -> CopyInReader.Entry? {
    do {
      return try reader.next()
    } catch let fault as ArchiveFault {
      if isWhole { throw fault }
      return nil
    }
  }

  private func write(
    _ entry: CopyInReader.Entry, _ path: ArchivePath, from reader: inout CopyInReader, to destination: URL,
    isStrict: Bool
  ) throws {
    let place = path.parts.reduce(destination) { $0.appending(path: $1) }
    switch entry.kind {
    case .folder: try makeFolder(place)
    case .file:
      try makeFolder(place.deletingLastPathComponent())
      touch(place)
      guard let file = FileHandle(forUpdatingAtPath: place.path) else { return }
      defer { try? file.close() }
      try file.truncate(atOffset: 0)
      let name = path.parts.last ?? ""
      if entry.size <= ArchiveOpener.fileLimit || ArchiveKind.isNamedAsOne(name) || name == GradescopeMetadata.fileName
      {
        try reader.copy(to: file)
      } else {
        try file.truncate(atOffset: UInt64(entry.size))
      }
      let time = timespec(tv_sec: entry.modified, tv_nsec: 0)
      futimens(file.fileDescriptor, [time, time])
    case .link, .other:
      guard !isStrict else {
        let shown = path.parts.joined(separator: "/").visibleLine
        let target = entry.size > 0 ? " to “\(try reader.text().visibleLine.prefix(200))”" : ""
        throw ArchiveFault(
          entry.kind == .link
            ? "holds the link “\(shown)”\(target): hand in the files themselves, as lab pack does."
            : "holds “\(shown)”, which is no file: hand in the lab's files only, as lab pack does.")
      }
      // A link that leads to itself: staging then says that a link was handed in.
      try makeFolder(place.deletingLastPathComponent())
      symlink(place.lastPathComponent, place.path)
    }
  }

  private func makeFolder(_ folder: URL) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch
      where [EEXIST, ENOTDIR, ELOOP, ENAMETOOLONG].map({ String(cString: strerror($0)) })
      .contains(FileWriting.reason(error))
      || (error as? CocoaError)?.code == .fileWriteFileExists
    {
      throw ArchiveFault("has a file where it also has a folder: make it anew, with lab pack.")
    }
  }

  /// Makes an empty file where there is none; a link there is not followed.
  private func touch(_ file: URL) {
    let descriptor = Glibc.open(file.path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }
}
