// Attack: mounts the machine's files where it can read them.
// Tries: mount, remount, pivot_root, chroot, fsopen, open_tree, move_mount and setns.
// Must: failed

func attack() -> Bool {
  let mounts = mount("none", "/tmp", "tmpfs", 0, nil) == 0 || mount("", "/", "", 32, nil) == 0
  let tmp = strdup("/tmp").map { Int(bitPattern: $0) } ?? 0
  let calls = [155, 161, 308, 428, 429, 430, 432, 442].contains { systemCall($0, tmp, tmp, 0, 0, 0) >= 0 }
  return mounts || calls
}
