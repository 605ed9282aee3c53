import Foundation
import Grading

/// What a student hands in: the lab's files and the last public score, and what speaks against it.
package struct HandIn: Sendable, Equatable {
  /// The public checks when they ran last.
  package struct PublicScore: Codable, Sendable, Equatable {
    package var lab: String
    package var passed: Int
    package var checks: Int
    package var points: Int
    package var maxPoints: Int

    /// Creates a score.
    package init(lab: String, passed: Int, checks: Int, points: Int, maxPoints: Int) {
      (self.lab, self.passed, self.checks, self.points, self.maxPoints) = (lab, passed, checks, points, maxPoints)
    }
  }

  /// The archive's name for the score.
  package static let scoreFile = "public-score.json"

  /// The archive.
  package var archive: ZipArchive
  /// The files of the lab that are in it.
  package var files: [String]
  /// The last public score; `nil` when the files have changed since, or were never checked.
  package var score: PublicScore?
  /// Why it should not be handed in as it is.
  package var reasons: [String]

  /// Gathers what is to be handed in.
  ///
  /// - Parameters:
  ///   - outline: The lab.
  ///   - staged: Its files, as they were found.
  ///   - stubs: Its stubs as they were handed out, by file name.
  ///   - progress: How the checks ended last.
  /// - Throws: `EncodingError`, which can't happen: a score is four numbers and a name.
  package init(outline: LabOutline, staged: [StagedFile], stubs: [String: String], progress: LabProgress) throws {
    reasons = []
    var entries: [ZipArchive.Entry] = []
    for file in staged {
      guard let text = file.text else {
        reasons.append(file.refusal ?? file.fault ?? "\(file.name) is missing.")
        continue
      }
      if text == stubs[file.name] { reasons.append("\(file.name) is the stub as it was handed out.") }
      entries.append(.init(path: file.name, bytes: Array(text.utf8)))
    }
    files = entries.map(\.path)
    let present = StudentFiles(
      texts: Dictionary(uniqueKeysWithValues: staged.compactMap { file in file.text.map { (file.name, $0) } }))
    if progress.isCurrent(for: outline.checks, fingerprint: present.fingerprint) {
      let passed = outline.checks.filter { progress.outcome(of: $0.id) == .passed }
      let score = PublicScore(
        lab: outline.name, passed: passed.count, checks: outline.checks.count,
        points: passed.reduce(0) { $0 + $1.points }, maxPoints: outline.checks.reduce(0) { $0 + $1.points })
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      entries.append(
        .init(path: HandIn.scoreFile, bytes: Array(try encoder.encode(score)) + [UInt8(ascii: "\n")]))
      self.score = score
    }
    archive = ZipArchive(entries: entries)
  }

  /// Whether it can be handed in at all: an archive without any of the files can't.
  package var isEmpty: Bool { files.isEmpty }
}
