import Foundation
import Grading

/// Brings what a student handed in into the shape that is graded: a folder with the lab's files under their own names.
///
/// Archives are opened as far as files are missing without them. What lies as it should is used where it lies.
struct Gathering {
  /// What became of what a student handed in.
  struct Result: Equatable {
    /// The folder to grade.
    var folder: URL
    /// Sentences about what was peculiar.
    var notes: [String] = []
    /// Why nothing of it can be graded; `nil` when something can, or when simply nothing is there.
    var rejection: String?
    /// When the archive that it came in was last changed; the files in an archive may have any date.
    var archiveChanged: Date?
  }

  /// The names of the lab's files.
  let files: [String]
  /// The lab's name.
  let lab: String
  /// A folder of ours for what has to be written.
  let workplace: URL
  /// Opens archives.
  let open:
    @Sendable (_ archive: URL, _ destination: URL, ArchiveQuota, _ isStrict: Bool) async throws ->
      ArchiveOpener.Contents

  /// How many archives of a submission are opened.
  private static let archiveLimit = 16

  /// Gathers what a student handed in.
  ///
  /// - Parameters:
  ///   - arrival: What was handed in.
  ///   - number: A number that no other arrival has.
  /// - Returns: Where the files are now, and what there is to say.
  /// - Throws: ``GradingError`` when the machine is at fault: a full disk, a sandbox that can't run.
  func gather(_ arrival: Arrival, number: Int) async throws -> Result {
    let result = workplace.appending(path: "\(number)")
    if let rejection = arrival.rejection {
      try FileWriting.makeFolder(result)
      return Result(folder: result, notes: arrival.notes, rejection: rejection)
    }
    let opened = workplace.appending(path: "opened")
    defer { try? FileManager.default.removeItem(at: opened) }
    var notes = arrival.notes
    var found = FoundFiles(aliases: workplace)
    var archives: [(path: String, mount: String, place: URL)] = []
    for part in arrival.parts {
      switch part.kind {
      case .archive: archives.append((part.path, arrival.parts.count == 1 ? "" : part.path, part.place))
      case .folder: try found.addFolder(part.place, as: part.path)
      case .file: found.add(part.path, at: part.place)
      }
    }
    let archiveChanged =
      archives.count == 1 && arrival.parts.count == 1 ? archives.first.flatMap { changed($0.place) } : nil
    var choice = Choice(of: files, lab: lab, among: found.files)
    var faults: [String] = []
    var quota = ArchiveQuota.submission
    var count = 0
    archives += nested(in: found.files[...])
    // What lab pack makes lies alone in the folder that Moodle or Gradescope gives a student: that is as it should be.
    if found.files.count == 1, archives.count == 1 { archives[0].mount = "" }
    while !archives.isEmpty, !choice.missing(of: files).isEmpty, count < Gathering.archiveLimit {
      let archive = archives.removeFirst()
      let destination = opened.appending(path: "\(count)")
      count += 1
      let contents = try await open(archive.place, destination, quota, !arrival.isLenient)
      quota = contents.quota
      if let fault = contents.fault {
        faults.append("“\(archive.path.visibleLine)” \(fault.words)")
        continue
      }
      notes += contents.notes
      let before = found.files.count
      try found.addFolder(destination, as: archive.mount)
      archives += nested(in: found.files[before...])
      choice = Choice(of: files, lab: lab, among: found.files)
    }
    notes += choice.notes + peculiarities(found)
    if choice.files.isEmpty, found.files.contains(where: isPlatforms) {
      notes.append("It looks like a platform's download of a class: name it itself, as a PATH of grader grade.")
    }
    if choice.files.isEmpty, let fault = faults.first {
      try FileWriting.makeFolder(result)
      return Result(folder: result, notes: notes, rejection: fault, archiveChanged: archiveChanged)
    }
    notes += faults
    if count == 0, choice.isPlain, arrival.parts.count == 1, let part = arrival.parts.first, part.kind == .folder {
      return Result(folder: part.place, notes: notes)
    }
    try copy(choice, found.files, to: result)
    return Result(folder: result, notes: notes, archiveChanged: archiveChanged)
  }

  private func nested(in files: ArraySlice<FoundFile>) -> [(path: String, mount: String, place: URL)] {
    files.filter { $0.kind == .file && ArchiveKind.isNamedAsOne($0.name) }.map { ($0.path, $0.path, $0.place) }
  }

  /// Whether only a platform names a file so.
  private func isPlatforms(_ file: FoundFile) -> Bool {
    file.name == GradescopeMetadata.fileName || CanvasName(file.name) != nil
      || file.path.split(separator: "/").contains { MoodleName(String($0)) != nil }
  }

  private func peculiarities(_ found: FoundFiles) -> [String] {
    var sentences: [String] = []
    if !found.systems.isEmpty {
      let names = found.systems.sorted().prefix(3).map { "“\($0.visibleLine)”" }
      sentences.append("Left out, as some systems add it: \(names.joined(separator: ", ")).")
    }
    if found.isCut { sentences.append("It holds very many files: only the first were looked at.") }
    return sentences
  }

  // MARK: - Copying

  /// Copies the lab's files under their own names, and beside them what may be meant as a program.
  private func copy(_ choice: Choice, _ found: [FoundFile], to folder: URL) throws {
    try FileWriting.makeFolder(folder, permissions: 0o700)
    for (name, file) in choice.files { try copy(file, to: folder.appending(path: name)) }
    let taken = Set(choice.files.values.map(\.path))
    let others = found.filter { file in
      let isProgram = file.name.lowercased().contains(".swift") || !file.name.contains(".")
      return file.folder == choice.home && isProgram && !taken.contains(file.path) && choice.files[file.name] == nil
    }
    for file in others.prefix(100) {
      let place = folder.appending(path: file.name)
      var status = stat()
      // Two parts of a submission may have a file of one path: the first stays.
      if lstat(place.path, &status) != 0 { try copy(file, to: place) }
    }
  }

  /// Copies a file as it was found: of what is no file, or far too large, only as much as says so.
  private func copy(_ file: FoundFile, to place: URL) throws {
    switch file.kind {
    case .link: symlink(place.lastPathComponent, place.path)
    case .folder, .other: try FileWriting.makeFolder(place)
    case .file:
      var status = stat()
      guard stat(file.place.path, &status) == 0 else { return }
      guard status.st_size <= Staging.sizeLimit else {
        try FileWriting.write(Data(), to: place)
        truncate(place.path, status.st_size)
        return
      }
      do {
        try FileManager.default.copyItem(at: file.place.resolvingSymlinksInPath(), to: place)
      } catch {
        throw GradingError(
          .output, "\(file.place.path) can't be copied to \(place.path): \(FileWriting.reason(error)).",
          underlying: error)
      }
      var times = [status.st_atim, status.st_mtim]
      utimensat(AT_FDCWD, place.path, &times, 0)
    }
  }

  private func changed(_ file: URL) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: file.path))?[.modificationDate] as? Date
  }
}
