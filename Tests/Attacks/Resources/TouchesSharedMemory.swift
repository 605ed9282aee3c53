// Attack: takes all memory, of a kind that no limit on a process's data counts.
// Tries: shared mappings, each page written to, up to 6 GB.
// Must: outOfMemory or failed or timedOut
// Keeps: at most 94

func attack() -> Bool {
  var taken = 0
  while taken < 6 << 30 {
    let block = mmap(nil, 64 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    guard let block, block != MAP_FAILED else { return false }
    memset(block, 1, 64 << 20)
    taken += 64 << 20
  }
  return true
}
