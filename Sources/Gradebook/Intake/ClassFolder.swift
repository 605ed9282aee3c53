import Foundation
import Grading

/// A folder with a class's submissions, on the disk or out of an archive.
///
/// Each entry is recognised by itself, so that downloads of several platforms may lie beside each other.
struct ClassFolder {
  /// The folder.
  let folder: URL
  /// How the submissions lie in it.
  let format: IntakeFormat
  /// The names of the lab's files.
  let files: [String]
  /// A folder for links to what has no path of text.
  let aliases: URL

  /// What nobody hides.
  private var entries: [FolderEntry] { FolderEntry.all(in: folder).filter { !FolderEntry.isHidden($0.name) } }

  /// The folder as one student's.
  func single() -> Arrival {
    let name = folder.standardizedFileURL.lastPathComponent
    var arrival = Arrival(name: name, parts: [.init(path: "", place: folder, kind: .folder)], distinction: name)
    if GitClone.isClone(folder) { arrival.clone = folder }
    return arrival
  }

  /// Whether the folder is one student's: it holds a file of the lab.
  ///
  /// - Throws: ``GradingError`` when it holds one beside folders that do.
  func isOneSubmission() throws -> Bool {
    if format != .auto { return format == .single }
    let entries = entries
    guard entries.contains(where: isLabs) else { return false }
    for entry in entries where entry.kind == .folder && entry.name != "Checks" {
      let place = try entry.place(aliases: aliases)
      guard !FolderEntry.all(in: place).contains(where: { $0.kind == .file && files.contains($0.name) }) else {
        throw GradingError(
          .notFound,
          "\(folder.path) holds a file of the lab beside folders that do: move it, name one of the folders, or say "
            + "--format single when all of it is one student's.")
      }
    }
    return true
  }

  /// The folder that holds the class, of an archive's contents: this one or one that all of it lies in; `nil` when it is one
  /// student's.
  ///
  /// - Throws: ``GradingError`` when a link to an oddly named folder can't be made.
  func unwrapped() throws -> ClassFolder? {
    guard format == .auto else { return try wrapperless }
    let entries = entries
    if entries.contains(where: isPlatforms) { return self }
    if entries.contains(where: isLabs) { return nil }
    let archives = entries.count { $0.kind == .file && ArchiveKind.isNamedAsOne($0.name) }
    let folders = entries.filter { $0.kind == .folder }
    if archives + folders.count > 1 {
      let holding = try folders.count { folder in
        var found = FoundFiles(aliases: aliases)
        try found.addFolder(folder.place(aliases: aliases), as: "")
        return found.files.contains { file in files.contains { LabFileName(file.name, for: $0) != nil } }
      }
      return archives + holding > 1 ? self : nil
    }
    guard archives == 0, let only = folders.first else { return nil }
    return try ClassFolder(folder: only.place(aliases: aliases), format: format, files: files, aliases: aliases)
      .unwrapped()
  }

  /// This folder, or the one folder that all of it lies in.
  private var wrapperless: ClassFolder? {
    get throws {
      let entries = entries
      guard let only = entries.first, entries.count == 1, only.kind == .folder, !isPlatforms(only) else { return self }
      return try ClassFolder(folder: only.place(aliases: aliases), format: format, files: files, aliases: aliases)
    }
  }

  private func isLabs(_ entry: FolderEntry) -> Bool {
    entry.kind == .file && files.contains { LabFileName(entry.name, for: $0) != nil }
  }

  /// Whether only a platform names an entry so.
  private func isPlatforms(_ entry: FolderEntry) -> Bool {
    entry.name == GradescopeMetadata.fileName || MoodleName(entry.name) != nil
      || entry.kind == .file && CanvasName(entry.name) != nil
  }

  // MARK: - The class

  /// What students handed in.
  ///
  /// - Returns: An arrival for each submission, and sentences about what was passed over.
  /// - Throws: ``GradingError`` when there is none, or a name is taken.
  func arrivals() throws -> (arrivals: [Arrival], remarks: [String]) {
    var sorted = Sorted()
    for entry in entries { try sort(entry, into: &sorted) }
    var arrivals = CanvasName.arrivals(sorted.canvas, files: files) + MoodleName.arrivals(sorted.moodle)
    if let metadata = sorted.metadata {
      let named = try GradescopeMetadata(contentsOf: metadata)
      arrivals += try named.arrivals(sorted.parts)
      // What Gradescope knows is no folder of its own.
      sorted.plain.removeAll { named.names.contains($0.distinction) }
    }
    arrivals += sorted.plain
    try check(arrivals, sorted)
    var remarks: [String] = []
    if !sorted.passedOver.isEmpty {
      let names = sorted.passedOver.prefix(8).map(\.visibleLine).joined(separator: ", ")
      let more = sorted.passedOver.count > 8 ? " and \(sorted.passedOver.count - 8) more" : ""
      remarks.append("Passed over in \(folder.lastPathComponent.visibleLine): \(names)\(more).")
    }
    return (arrivals, remarks)
  }

  /// The entries by what they are.
  private struct Sorted {
    var canvas: [(name: CanvasName, place: URL)] = []
    var moodle: [(name: MoodleName, place: URL, kind: FolderEntry.Kind)] = []
    var metadata: URL?
    /// All folders and archives, by name: what Gradescope's metadata may speak of.
    var parts: [String: Arrival.Part] = [:]
    var plain: [Arrival] = []
    /// The names of what is no submission, each with the reason.
    var passedOver: [String] = []
  }

  private func sort(_ entry: FolderEntry, into sorted: inout Sorted) throws {
    let isAuto = format == .auto
    let isArchive = entry.kind == .file && ArchiveKind.isNamedAsOne(entry.name)
    guard entry.kind == .file || entry.kind == .folder else {
      sorted.passedOver.append("\(entry.name) (\(entry.kind == .link ? "a link" : "no file"))")
      return
    }
    let place = try entry.place(aliases: aliases)
    if isAuto || format == .gradescope, entry.name == GradescopeMetadata.fileName, entry.kind == .file {
      sorted.metadata = place
    } else if isAuto || format == .moodle, let name = MoodleName(entry.name) {
      sorted.moodle.append((name, place, entry.kind))
    } else if isAuto || format == .canvas, entry.kind == .file, let name = CanvasName(entry.name) {
      sorted.canvas.append((name, place))
    } else if entry.kind == .folder || isArchive {
      let part = Arrival.Part(
        path: isArchive ? entry.name : "", place: place, kind: .init(of: entry.kind, named: entry.name))
      sorted.parts[entry.name] = part
      var arrival = Arrival(name: isArchive ? ArchiveKind.stem(of: entry.name) : entry.name, distinction: entry.name)
      arrival.parts = [part]
      if entry.kind == .folder, isAuto || format == .git {
        if GitClone.isClone(place) {
          arrival.clone = place
        } else if !isAuto {
          arrival.notes.append("It is no Git clone: its files were taken as they lie.")
        }
      }
      if entry.isOddlyNamed { arrival.notes.append("Its name is not UTF-8, and was read as Latin 1.") }
      sorted.plain.append(arrival)
    } else {
      sorted.passedOver.append(entry.name)
    }
  }

  private func check(_ arrivals: [Arrival], _ sorted: Sorted) throws {
    if let taken = arrivals.first(where: { isTaken($0.name) }) {
      throw GradingError(
        .notFound,
        "\(folder.appending(path: taken.name).path) has the name of the class's table or gradebook: rename the folder.")
    }
    let isMissing =
      switch format {
      case .canvas: sorted.canvas.isEmpty
      case .moodle: sorted.moodle.isEmpty
      case .gradescope: sorted.metadata == nil
      default: arrivals.isEmpty
      }
    guard !isMissing else {
      let what =
        switch format {
        case .canvas: "files that Canvas named, such as lovelaceada_123_456_File.swift"
        case .moodle: "folders that Moodle named, such as Ada Lovelace_123_assignsubmission_file_"
        case .gradescope: "\(GradescopeMetadata.fileName) of Gradescope's"
        default: "submissions: neither a file of the lab (\(files.joined(separator: ", "))) nor folders or archives"
        }
      throw GradingError(.notFound, "\(folder.path) holds no \(what).")
    }
  }

  /// Whether the grader itself writes a file of a name to its output folder.
  private func isTaken(_ name: String) -> Bool {
    [GradesTable.fileName, ClassPage.fileName].contains(name) || name.hasPrefix(GradeStore.fileName)
  }
}
