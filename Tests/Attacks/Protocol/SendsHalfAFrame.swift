// Attack: keeps the reader waiting for the rest of a message.
// Tries: a header that announces 100 bytes, ten of them, and then nothing.
// Must: timedOut

func attack() -> Bool {
  answer(frame(kind: 3, call: 1, body: [UInt8](repeating: 0, count: 10), length: 100))
  sleep(600)
  return false
}
