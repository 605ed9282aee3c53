// Attack: takes all the threads that the machine has.
// Tries: to start 20,000 of them, each of which sleeps.
// Must: failed or trapped or timedOut
// Keeps: at most 94

func attack() -> Bool {
  (0..<20_000).count { _ in
    var thread = pthread_t()
    return pthread_create(
      &thread, nil,
      { _ in
        sleep(1000); return nil
      }, nil) == 0
  } > 2_000
}
