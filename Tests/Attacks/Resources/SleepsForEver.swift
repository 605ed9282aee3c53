// Attack: holds up the grader for ever, without using the processor.
// Tries: to sleep, and to wait for a lock that nobody opens.
// Must: timedOut

func attack() -> Bool {
  while true { sleep(3600) }
}
