// Attack: starves everyone of the processor.
// Tries: to fork without end, each child in a session of its own, and each in an endless loop.
// Must: failed or timedOut or trapped
// Keeps: at most 94

func attack() -> Bool {
  var children = 0
  for _ in 0..<5_000 {
    let child = inChild {
      setsid()
      while true {}
    }
    if child > 0 { children += 1 }
  }
  return children > 1_000
}
