// Attack: becomes root in a namespace of its own, where more of the kernel is in reach.
// Tries: unshare with each kind of namespace, and clone with each.
// Must: failed

func attack() -> Bool {
  let kinds = [0x1000_0000, 0x2_0000, 0x4000_0000, 0x2000_0000, 0x800_0000, 0x400_0000, 0x200_0000, 0x80]
  return kinds.contains { kind in
    if systemCall(272, kind, 0, 0, 0, 0) == 0 { return true }
    // To clone, CLONE_NEWTIME is but a signal's number.
    guard kind != 0x80 else { return false }
    let child = systemCall(56, kind | 17, 0, 0, 0, 0)
    if child == 0 { _exit(0) }
    return child > 0
  }
}
