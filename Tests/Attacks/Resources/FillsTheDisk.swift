// Attack: fills the disk.
// Tries: files of 8 MB in every folder that can be written to, as long as there is room, up to 1 GB.
// Must: failed or timedOut
// Keeps: at most 94

func attack() -> Bool {
  let block = [UInt8](repeating: 1, count: 8 << 20)
  let written = (0..<128).count { number in
    ["/tmp", "/worker", "/var/tmp", "/dev/shm"].contains { folder in
      let file = open("\(folder)/fill-\(number)", O_WRONLY | O_CREAT, 0o644)
      defer { close(file) }
      return block.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == block.count
    }
  }
  return written > 8
}
