import Foundation
import Grading

/// Where a course's copy keeps its progress: a small file for each lab in the hidden folder `.lab`.
///
/// The folder ignores itself: git never sees it, whatever the copy's own `.gitignore` says.
package struct ProgressStore: Sendable {
  private let folder: URL

  /// Creates the store of a course.
  package init(course: Course) {
    folder = course.root.appending(path: ".lab")
  }

  /// What is known of a lab; nothing when there is no file, or none that can be understood.
  package func progress(of lab: String) -> LabProgress {
    guard let data = try? Data(contentsOf: file(of: lab)),
      let progress = try? JSONDecoder().decode(LabProgress.self, from: data), progress.lab == lab
    else { return LabProgress(lab: lab) }
    return progress
  }

  /// Keeps the progress of a lab; the file is there whole or not at all.
  ///
  /// - Throws: ``GradingError`` when it can't be written.
  package func save(_ progress: LabProgress) throws {
    if !FileManager.default.fileExists(atPath: folder.path) {
      try FileWriting.makeFolder(folder)
      try FileWriting.write(Data("*\n".utf8), to: folder.appending(path: ".gitignore"))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do {
      try FileWriting.write(try encoder.encode(progress) + Data("\n".utf8), to: file(of: progress.lab))
    } catch let error as EncodingError {
      throw GradingError(.output, "The progress can't be written down.", underlying: error)
    }
  }

  /// Keeps progress where that is possible; a copy that can't be written to has none.
  ///
  /// - Returns: Why it can't be kept, or `nil`.
  package func keep(_ progress: LabProgress) -> String? {
    do {
      try save(progress)
      return nil
    } catch {
      return "Your progress is not kept: \(error)"
    }
  }

  private func file(of lab: String) -> URL {
    folder.appending(path: "\(lab).json")
  }
}
