// Attack: takes all memory as files that have no name.
// Tries: memfd_create, each file as large as it may be, mapped and then closed so that it holds no descriptor.
// Must: outOfMemory or failed or trapped or timedOut
// Keeps: at most 94

func attack() -> Bool {
  let name = Int(bitPattern: strdup("memory"))
  var taken = 0
  while taken < 6 << 30 {
    let file = Int32(truncatingIfNeeded: systemCall(319, name, 0, 0, 0, 0))
    guard file >= 0, ftruncate(file, 16 << 20) == 0 else { return false }
    let block = mmap(nil, 16 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    close(file)
    guard let block, block != MAP_FAILED else { return false }
    memset(block, 1, 16 << 20)
    taken += 16 << 20
  }
  return true
}
