// Attack: takes memory that can't be paged out.
// Tries: mlockall, and mlock of 256 MB.
// Must: failed

func attack() -> Bool {
  let block = mmap(nil, 256 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  return mlockall(3) == 0 || mlock(block, 256 << 20) == 0
}
