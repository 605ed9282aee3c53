// Attack: has the kernel send a signal to a process outside, because a pipe is ready.
// Tries: F_SETOWN with that process's number, on the pipes that it shares with the checks.
// Must: failed

func attack() -> Bool {
  (0..<64).contains { fcntl($0, F_SETOWN, baitProcess) == 0 }
}
