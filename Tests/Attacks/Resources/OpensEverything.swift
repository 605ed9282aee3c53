// Attack: uses up descriptors.
// Tries: to open files, pipes and terminals without end, in many processes.
// Must: failed or trapped or timedOut
// Keeps: at most 94

func attack() -> Bool {
  for _ in 0..<32 {
    inChild {
      while open("/dev/ptmx", O_RDWR) >= 0 {}
      sleep(600)
    }
  }
  var opened = 0
  while open("/dev/null", O_RDONLY) >= 0, opened < 100_000 { opened += 1 }
  return opened > 1_000
}
