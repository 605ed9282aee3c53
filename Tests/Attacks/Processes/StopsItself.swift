// Attack: holds up the grader for ever.
// Tries: to stop its own process.
// Must: timedOut

func attack() -> Bool {
  raise(SIGSTOP)
  return false
}
