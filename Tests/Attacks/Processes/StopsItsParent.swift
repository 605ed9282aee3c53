// Attack: stops the process that started it, so that nobody ends it.
// Tries: SIGSTOP, SIGTSTP and SIGKILL to its parent and to the first process.
// Must: failed

func attack() -> Bool {
  for process in [getppid(), 1] {
    for signal in [SIGSTOP, SIGTSTP, SIGKILL] { kill(process, signal) }
  }
  usleep(100_000)
  return kill(1, 0) != 0
}
