import Foundation
import Grading
import Hashing

extension GradedSubmission {
  /// The report with the hashes of what was graded.
  package var reportWithDigests: SubmissionReport {
    var report = report
    for index in report.files.indices {
      report.files[index].sha256 = staged.first { $0.name == report.files[index].name }?.digest
    }
    report.submission = staged.digest
    return report
  }
}

extension StagedFile {
  /// The SHA-256 of the file's bytes, hexadecimal; `nil` when it was not taken in.
  fileprivate var digest: String? {
    text.map { SHA256.digest(of: Array($0.utf8)) }
  }
}

extension [StagedFile] {
  /// The submission's own hash: over its files' names and hashes in the rubric's order, so that it doesn't depend on
  /// anything else that lay in the folder. A file that was refused differs from one that is missing.
  package var digest: String {
    var whole = SHA256()
    for file in self {
      whole.update([UInt8]("\(file.name) \(file.digest ?? file.refusal.map { "refused: \($0)" } ?? "-")\n".utf8))
    }
    return whole.finish()
  }
}

extension [String: Data] {
  /// The SHA-256 over paths and what lies at each, hexadecimal.
  fileprivate var digest: String {
    var whole = SHA256()
    for (path, data) in sorted(by: { $0.key < $1.key }) {
      whole.update(Array("\(path) \(SHA256.digest(of: Array(data)))\n".utf8))
    }
    return whole.finish()
  }
}

extension RunInputs {
  /// The hashes of what a grader's verdicts depend on.
  ///
  /// - Throws: ``GradingError`` when a part of it can't be read.
  init(of grader: SubmissionGrader) throws {
    let ingredients = try grader.ingredients()
    self.init(
      rubric: ingredients.rubric.digest, checks: ingredients.checks.digest, kit: ingredients.kit.digest,
      seed: grader.seed, sandbox: grader.sandboxKind.rawValue)
  }
}
