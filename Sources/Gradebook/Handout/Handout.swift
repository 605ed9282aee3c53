import CheckRecords
import Foundation
import Grading

/// Makes a students' copy: all of it, proven, or nothing.
public struct Handout: Sendable {
  private let plan: HandoutPlan
  private let folder: URL
  private let archive: HandoutArchive?
  private let progress: @Sendable (String) -> Void

  /// Prepares to make a copy.
  ///
  /// - Parameters:
  ///   - plan: What it holds.
  ///   - folder: The folder to make; it may be there if it is empty.
  ///   - archive: The kind of archive to make beside it; `nil` makes none.
  ///   - progress: Called with lines that say how it goes.
  /// - Throws: ``GradingError`` when there is something in the folder already, or the archive is there.
  public init(
    _ plan: HandoutPlan, to folder: URL, archive: HandoutArchive?,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    (self.plan, self.archive, self.progress) = (plan, archive, progress)
    self.folder = folder.standardizedFileURL
    let contents = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard contents?.isEmpty ?? !FileManager.default.fileExists(atPath: folder.path) else {
      throw GradingError(.output, "\(folder.path) is not empty: name a new folder, or empty this one.")
    }
    if let file = archiveFile, FileManager.default.fileExists(atPath: file.path) {
      throw GradingError(.output, "\(file.path) is there already: remove it, or name another folder.")
    }
  }

  /// Where the archive goes: beside the folder.
  public var archiveFile: URL? {
    archive.map { archive in
      folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent).\(archive.rawValue)")
    }
  }

  /// Makes the copy; when it fails or is cancelled, nothing of it stays.
  ///
  /// - Parameter builds: Whether to build the copy from nothing and to see that its stubs score 0.
  /// - Throws: ``GradingError`` when it can't be written or built, or a stub scores.
  public func make(builds: Bool) async throws {
    let parent = folder.deletingLastPathComponent()
    try FileWriting.makeFolder(parent)
    let draft = parent.appending(path: ".\(folder.lastPathComponent).\(getpid()).partial")
    let draftArchive = parent.appending(path: ".\(folder.lastPathComponent).\(getpid()).archive")
    defer { for rest in [draft, draftArchive] { Handout.remove(rest) } }
    try write(to: draft)
    if let archive {
      progress("Packing \(plan.files.count) files")
      try await archive.pack(draft, files: plan.files, as: folder.lastPathComponent, to: draftArchive)
    }
    if builds { try await prove(draft) }
    try Task.checkCancellation()
    // An empty folder of this name gives way.
    guard rename(draft.path, folder.path) == 0 else {
      throw GradingError(.output, "\(folder.path) can't be made: \(String(cString: strerror(errno))).")
    }
    if let file = archiveFile, rename(draftArchive.path, file.path) != 0 {
      throw GradingError(.output, "\(file.path) can't be made: \(String(cString: strerror(errno))).")
    }
  }

  /// Removes what a build that was just stopped may still be writing to.
  private static func remove(_ place: URL) {
    for _ in 0..<20 where FileManager.default.fileExists(atPath: place.path) {
      if (try? FileManager.default.removeItem(at: place)) == nil { usleep(100_000) }
    }
  }

  private func write(to draft: URL) throws {
    progress("Writing \(plan.files.count) files")
    for file in plan.files {
      let place = draft.appending(path: file.path)
      try FileWriting.makeFolder(place.deletingLastPathComponent())
      try FileWriting.write(file.contents, to: place)
      guard chmod(place.path, file.isExecutable ? 0o755 : 0o644) == 0 else {
        throw GradingError(.output, "\(place.path) can't be given its mode: \(String(cString: strerror(errno))).")
      }
    }
  }

  /// Builds the copy as a student does, checks its stubs, and removes what the build left.
  private func prove(_ draft: URL) async throws {
    let script = draft.appending(path: "lab").path
    for lab in plan.labs {
      progress("Building the copy and checking \(lab) in it")
      let result = try await Program.run(
        ["/bin/sh", script, "check", lab, "--json"], environment: HandoutProof.environment, in: draft,
        timeLimit: .seconds(3600), outputLimit: 16 << 20, onOutput: report)
      try HandoutProof.judge(result, of: lab)
    }
    let known = Set(plan.files.map(\.path))
    try removeBuild(in: draft, known: known)
  }

  /// Passes on how SwiftPM gets on.
  private func report(_ text: String) {
    guard let line = text.split(whereSeparator: \.isNewline).last, line.hasPrefix("[") else { return }
    progress(String(line))
  }

  private func removeBuild(in draft: URL, known: Set<String>) throws {
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: draft.path)
      where !known.contains(where: { $0 == name || $0.hasPrefix(name + "/") }) {
        try FileManager.default.removeItem(at: draft.appending(path: name))
      }
    } catch {
      throw GradingError(.output, "\(draft.path) can't be cleaned: \(FileWriting.reason(error)).", underlying: error)
    }
  }
}

/// What has to come of checking an untouched copy.
enum HandoutProof {
  /// The variables of this process without those by which tests say that everything is built: nothing of a copy is.
  static var environment: [String: String] {
    ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GRADUS_") }
  }

  /// Judges what `lab check --json` said of a lab's stubs.
  ///
  /// - Parameters:
  ///   - result: How the command ended.
  ///   - lab: The lab.
  /// - Throws: ``GradingError`` when the copy doesn't build, or a check of an untouched stub does more than find it so.
  static func judge(_ result: ProgramResult, of lab: String) throws {
    guard let start = result.output.range(of: "\n{\n").map({ $0.lowerBound }) ?? result.output.firstIndex(of: "{"),
      let report = try? JSONDecoder().decode(SubmissionReport.self, from: Data(result.output[start...].utf8))
    else {
      let errors = result.output.split(separator: "\n").filter { $0.contains("error") }.prefix(10)
      let words = errors.isEmpty ? String(result.output.suffix(1000)) : errors.joined(separator: "\n")
      throw GradingError(.build, "The students' copy can't check \(lab):\n\(words)")
    }
    let untouched: Set<Outcome> = [.notImplemented, .skipped]
    let wrong = report.checks.filter { !untouched.contains($0.outcome) }
      .map { "\($0.id): \($0.outcome.words). \($0.message)" }
    guard report.score == 0, wrong.isEmpty, !report.checks.isEmpty, report.status == .graded else {
      throw GradingError(
        .rubric,
        "In the students' copy the untouched stubs of \(lab) score \(report.score):\n"
          + wrong.joined(separator: "\n"))
    }
  }
}
