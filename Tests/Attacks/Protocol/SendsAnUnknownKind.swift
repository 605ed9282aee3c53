// Attack: confuses the reader of messages.
// Tries: kinds of message that don't exist, and bytes that are no message at all.
// Must: trapped
// Says: the channel that carries its answers

func attack() -> Bool {
  answer(frame(kind: 9, call: 1, body: []) + [UInt8](repeating: 0xff, count: 4096))
  sleep(600)
  return false
}
