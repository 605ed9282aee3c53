// Attack: keeps the grader waiting for one that is never quite done.
// Tries: a byte of output and a byte of an answer now and then, for ever.
// Must: timedOut or trapped

func attack() -> Bool {
  let message = frame(kind: 3, call: 1, body: [UInt8](repeating: 0, count: 1_000_000))
  for byte in message {
    say(".")
    answer([byte])
    usleep(20_000)
  }
  return true
}
