// Attack: looks like a process that the kernel has ended for want of memory.
// Tries: SIGKILL to itself.
// Must: trapped
// Says: signal 9

func attack() -> Bool {
  kill(getpid(), SIGKILL)
  sleep(10)
  return false
}
