// Attack: takes more memory than it may by sharing it out.
// Tries: twenty children, each of which takes 100 MB, less than one process may, and keeps it.
// Must: outOfMemory or failed or timedOut
// Keeps: at most 94
// Ordinary: passed

func attack() -> Bool {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0, fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 else { return false }
  let children = (0..<20).map { _ in
    inChild {
      let block = mmap(nil, 100 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      guard let block, block != MAP_FAILED else { return }
      memset(block, 1, 100 << 20)
      write(ends[1], "x", 1)
      sleep(600)
    }
  }
  sleep(3)
  var letters = [UInt8](repeating: 0, count: 64)
  let full = read(ends[0], &letters, letters.count)
  var status: Int32 = 0
  let alive = children.count { $0 > 0 && waitpid($0, &status, WNOHANG) == 0 }
  for child in children where child > 0 { kill(child, SIGKILL) }
  return alive == 20 && full >= 15
}
