import Foundation

/// Notices when one of a few files changes, however an editor saves it: in place, or by renaming another into place.
///
/// The kernel says at once that something happens in the folder; where it doesn't, as with a folder that another
/// machine serves, looking twice a second does.
package struct FileWatcher: Sendable {
  /// Becomes readable when something happens in the folder; −1 where the kernel doesn't say.
  package let descriptor: Int32
  private let paths: [String]
  private var last: [Signature?]

  /// How long nothing may happen before a change counts as done: an editor writes in several steps.
  private static let quiet: UInt32 = 20_000
  /// How long a file may be gone while it is being replaced, in such steps.
  private static let patience = 15

  /// Starts to watch.
  ///
  /// - Parameters:
  ///   - names: The files' names.
  ///   - folder: The folder they lie in.
  package init(_ names: [String], in folder: URL) {
    paths = names.map { folder.appending(path: $0).path }
    last = paths.map(Signature.init)
    descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
    // Written and closed, moved in or out, made or removed.
    let events = UInt32(0x8 | 0x40 | 0x80 | 0x100 | 0x200)
    if descriptor >= 0 { inotify_add_watch(descriptor, folder.path, events) }
  }

  /// Stops watching.
  package func close() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  /// Whether a file has changed since the last call; waits until the change is done.
  package mutating func hasChanged() -> Bool {
    drain()
    var now = paths.map(Signature.init)
    guard now != last else { return false }
    for _ in 0..<FileWatcher.patience {
      usleep(FileWatcher.quiet)
      let next = paths.map(Signature.init)
      let isGone = zip(last, next).contains { $0 != nil && $1 == nil }
      if next == now, !isGone { break }
      now = next
    }
    drain()
    defer { last = now }
    return now != last
  }

  /// Takes what the kernel has said: the files themselves say the rest.
  private func drain() {
    guard descriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }

  /// What tells one state of a file from another.
  private struct Signature: Equatable, Sendable {
    private var inode: UInt64
    private var size: Int64
    private var seconds: Int
    private var nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }
}
