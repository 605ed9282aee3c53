import Foundation

/// Keeps a second grader out of a folder. The system takes the lock back when the process ends, however it does.
public final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Locks a folder.
  ///
  /// - Parameter folder: The folder, which has to be there.
  /// - Throws: ``GradingError`` when another process has locked it.
  public init(_ folder: URL) throws {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw GradingError(.output, "\(folder.path) can't be opened: \(String(cString: strerror(errno))).")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw GradingError(.output, "Another grader is at work on \(folder.path): wait until it is through.")
    }
    self.descriptor = descriptor
  }

  /// Lets others in.
  public func release() {
    flock(descriptor, LOCK_UN)
  }

  deinit {
    close(descriptor)
  }
}
