import Foundation
import Grading

/// The standard output stream, which may be a file on a full disk.
package enum StandardOutput {
  /// Writes text as it is.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``GradingError`` when it can't be written.
  package static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw GradingError(
        .output, "The output can't be written: \(FileWriting.reason(error)).", underlying: error)
    }
  }
}
