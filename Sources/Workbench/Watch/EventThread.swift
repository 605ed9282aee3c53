import Foundation

/// A thread that waits for keys and for changed files, and tells a stream of them.
package final class EventThread: Sendable {
  private let alarm: (read: Int32, write: Int32)

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - names: The files to watch.
  ///   - folder: The folder they lie in.
  ///   - keys: Where keys come from; `nil` when nobody presses any.
  ///   - tell: Called with each event.
  package init(
    watching names: [String], in folder: URL, keys: Int32?, tell: @escaping @Sendable (WatchState.Event) -> Void
  ) {
    var pipe: [Int32] = [-1, -1]
    _ = Glibc.pipe(&pipe)
    let alarm = (read: pipe[0], write: pipe[1])
    self.alarm = alarm
    // Changes from here on are noticed, whenever the thread comes to run.
    let started = FileWatcher(names, in: folder)
    Thread.detachNewThread {
      var watcher = started
      defer { watcher.close() }
      var sources = [alarm.read, watcher.descriptor, keys ?? -1].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      while true {
        // Twice a second the files are looked at, whether or not the kernel says that something happened.
        poll(&sources, nfds_t(sources.count), 500)
        if sources[0].revents != 0 { return }
        if sources[2].revents != 0, let keys, !EventThread.readKeys(keys, tell: tell) {
          tell(.end)
          return
        }
        if watcher.hasChanged() { tell(.changed) }
      }
    }
  }

  /// Ends the thread.
  package func stop() {
    close(alarm.write)
  }

  /// Tells of the keys that were pressed; `false` when the terminal is gone.
  private static func readKeys(_ descriptor: Int32, tell: (WatchState.Event) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    // An arrow or a function key is several bytes that begin with an escape: it is one key, and none of ours.
    guard buffer[0] != 0x1b else { return true }
    for character in String(decoding: buffer[..<count], as: UTF8.self) { tell(.key(character)) }
    return true
  }
}
