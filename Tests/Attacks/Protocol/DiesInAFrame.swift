// Attack: leaves the reader with half a message.
// Tries: a header that announces 100 bytes, ten of them, and then its end with the status of success.
// Must: trapped
// Says: exit status 0

func attack() -> Bool {
  answer(frame(kind: 3, call: 1, body: [UInt8](repeating: 0, count: 10), length: 100))
  exit(0)
}
