import Foundation

/// The folders of one submission while it is graded.
///
/// The student's code sees `sources` and `output` only; `records` is for the grader alone.
struct Workspace: Sendable {
  let folder: URL
  let sources: URL
  let output: URL
  let records: URL
  private let owner: UInt32?

  /// Makes the folders.
  ///
  /// - Parameters:
  ///   - folder: The folder to make; it must not exist.
  ///   - slot: Whose user may write the output.
  /// - Throws: ``GradingError`` when they can't be made.
  init(folder: URL, for slot: Sandbox.Slot) throws {
    self.folder = folder
    sources = folder.appending(path: "sources")
    output = folder.appending(path: "output")
    records = folder.appending(path: "records")
    owner = slot.userID
    try FileWriting.makeFolder(folder)
    try FileWriting.makeFolder(records, permissions: 0o700)
    try clear()
  }

  var worker: URL { output.appending(path: "worker") }

  /// Empties the folders that the compiler uses.
  func clear() throws {
    for place in [sources, output] {
      try? FileManager.default.removeItem(at: place)
      try FileWriting.makeFolder(place)
    }
    if let owner, chown(output.path, owner, owner) != 0 {
      throw GradingError(.output, "\(output.path) can't be given to user \(owner).")
    }
  }

  /// The name of the file in the output folder that says that the compiler was started.
  static let startMark = "started"

  /// Whether the compiler was started.
  var hasStarted: Bool { isRegularFile(output.appending(path: Workspace.startMark)) }

  /// Whether the compiler left a worker: a file, and no link to something else.
  var hasWorker: Bool { isRegularFile(worker) }

  private func isRegularFile(_ file: URL) -> Bool {
    var status = stat()
    return lstat(file.path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
