// Attack: takes all processors for as long as it can.
// Tries: sixteen threads in endless loops.
// Must: timedOut

func attack() -> Bool {
  for _ in 0..<16 { Thread.detachNewThread { while true {} } }
  while true {}
}
