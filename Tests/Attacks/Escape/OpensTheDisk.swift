// Attack: reads the disk and the memory of the machine themselves.
// Tries: /dev/vda, /dev/sda, /dev/mem, /dev/kmsg, /proc/kcore, and nodes for them of its own.
// Must: failed

func attack() -> Bool {
  let devices = ["/dev/vda", "/dev/sda", "/dev/mem", "/dev/kmsg", "/proc/kcore", "/proc/kmsg", "/dev/fuse", "/dev/kvm"]
  let own = mknod("/tmp/disk", S_IFBLK | 0o600, 254 << 8) == 0 || mknod("/tmp/memory", S_IFCHR | 0o600, 1 << 8 | 1) == 0
  return own || devices.contains { open($0, O_RDONLY | O_NONBLOCK) >= 0 }
}
