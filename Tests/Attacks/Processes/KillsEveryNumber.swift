// Attack: ends the checks' process, whose number it doesn't know.
// Tries: every number that there is but its own; whom it can't reach stays.
// Must: failed or trapped

func attack() -> Bool {
  (2..<100_000).contains { $0 != getpid() && kill(pid_t($0), SIGKILL) == 0 }
}
