import Foundation
import XCTest

/// A folder for one test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "gradus-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    try write(Data(text.utf8), to: path)
  }

  @discardableResult
  func write(_ data: Data, to path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  /// The paths below the folder.
  var contents: [String] {
    (FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []).sorted()
  }
}

/// A small rubric that is right, to be made wrong line by line.
enum SampleRubric {
  static let yaml = """
    lab: Sums
    title: "Lab 1 · Sums"
    points: 30
    files: [Sum.swift, Mean.swift]
    imports: [Tensors]
    limits: { seconds: 2, memory: 512 MiB }
    seed: 7
    checks:
      - id: SumChecks.testEmpty
        title: "An empty sum is 0"
        points: 10
        visibility: public
      - id: SumChecks.testMany
        title: "Many numbers"
        points: 15
        visibility: after-due
        after: [SumChecks.testEmpty]
        hint: "Add them."
      - id: MeanChecks.testMean
        title: "The mean"
        points: 5
        visibility: hidden
        after: [SumChecks.testMany]

    """
}
