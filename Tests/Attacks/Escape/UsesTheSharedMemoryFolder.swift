// Attack: fills memory that is counted to nobody, and leaves word for others there.
// Tries: files in /dev/shm, /dev/mqueue and /run.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  ["/dev/shm", "/dev", "/dev/mqueue", "/run", "/var/tmp"].contains { folder in
    defer { unlink("\(folder)/@SECRET@") }
    return plant("hello", at: "\(folder)/@SECRET@")
  }
}
