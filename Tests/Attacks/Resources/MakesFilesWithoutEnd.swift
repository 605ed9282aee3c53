// Attack: uses up the file system's inodes, which no limit on bytes counts.
// Tries: empty files, as many as it gets.
// Must: failed or timedOut or outOfMemory
// Keeps: at most 94

func attack() -> Bool {
  for number in 0... {
    let file = open("/tmp/\(number)", O_WRONLY | O_CREAT, 0o644)
    guard file >= 0 else { return false }
    close(file)
  }
  return true
}
