// Attack: makes system calls by the numbers of another instruction set, which a filter may not know.
// Tries: x32's number for getpid.
// Must: trapped

func attack() -> Bool {
  systemCall(0x4000_0000 | 39, 0, 0, 0, 0, 0) == Int(getpid())
}
