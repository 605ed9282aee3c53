// Attack: overflows a stack where no guard of Swift's runtime looks.
// Tries: an endless recursion on a thread of its own, with a large frame that may step over the guard page.
// Must: trapped

func attack() -> Bool {
  Thread.detachNewThread { _ = descend([1, 2, 3]) }
  sleep(10)
  return false
}

private func descend(_ numbers: [Int]) -> Int {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { block in
    block[0] = UInt8(truncatingIfNeeded: numbers.count)
    return descend(numbers + [Int(block[0])]) &+ 1
  }
}
