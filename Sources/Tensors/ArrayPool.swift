import Synchronization

/// Keeps large arrays that are no longer needed, so that the next one of the same length costs no page faults.
///
/// A fresh array of more than 128 KiB is memory that the kernel has to map and clear page by page, which doubles the time
/// of a training step. The steps of a training loop ask for the same lengths again and again, hence the exact match.
package final class ArrayPool<Element: Sendable>: Sendable {
  /// Arrays below this size come quickly enough from the allocator.
  package static var smallestSize: Int { 64 << 10 }

  /// The pool forgets everything when the arrays in it would exceed this size.
  package static var capacity: Int { 64 << 20 }

  private struct Shelves {
    var arrays: [Int: [[Element]]] = [:]
    var size = 0
  }

  private let shelves = Mutex(Shelves())

  private static func size(ofCount count: Int) -> Int {
    count * MemoryLayout<Element>.stride
  }

  package init() {}

  /// Whether arrays of this length are worth keeping.
  package static func recycles(count: Int) -> Bool {
    let size = size(ofCount: count)
    return size >= smallestSize && size <= capacity / 2
  }

  /// An array of this length with arbitrary contents, when there is one.
  package func take(count: Int) -> [Element]? {
    shelves.withLock { shelves in
      guard let array = shelves.arrays[count]?.popLast() else { return nil }
      shelves.size -= Self.size(ofCount: count)
      return array
    }
  }

  /// Keeps an array for the next caller of ``take(count:)``.
  package func keep(_ array: consuming [Element]) {
    let size = Self.size(ofCount: array.count)
    let array = array
    let forgotten = shelves.withLock { shelves -> Shelves? in
      var forgotten: Shelves?
      if shelves.size + size > Self.capacity {
        forgotten = shelves
        shelves = Shelves()
      }
      shelves.arrays[array.count, default: []].append(array)
      shelves.size += size
      return forgotten
    }
    _ = consume forgotten  // Frees outside the lock.
  }
}
