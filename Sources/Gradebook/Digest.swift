import Crypto
import Foundation
import Grading

extension GradedSubmission {
  /// The report with the hashes of what was graded.
  ///
  /// The submission's own hash is over its files' names and hashes in the rubric's order, so that it doesn't depend on
  /// anything else that lay in the folder.
  package var reportWithDigests: SubmissionReport {
    var report = report
    var whole = SHA256()
    for index in report.files.indices {
      let text = staged.first { $0.name == report.files[index].name }?.text
      let digest = text.map { hexadecimal(SHA256.hash(data: Data($0.utf8))) }
      report.files[index].sha256 = digest
      whole.update(data: Data("\(report.files[index].name) \(digest ?? "-")\n".utf8))
    }
    report.submission = hexadecimal(whole.finalize())
    return report
  }

  private func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
