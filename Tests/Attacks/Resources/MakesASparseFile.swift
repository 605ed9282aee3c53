// Attack: makes a file of 8 TB.
// Tries: ftruncate, fallocate, and writing at its far end.
// Must: failed or trapped

func attack() -> Bool {
  signal(SIGXFSZ, SIG_IGN)
  let file = open("/tmp/sparse", O_RDWR | O_CREAT, 0o644)
  var byte = UInt8(1)
  return ftruncate(file, 8 << 40) == 0 || posix_fallocate(file, 0, 8 << 40) == 0 || pwrite(file, &byte, 1, 8 << 40) == 1
}
