// Attack: makes a length overflow.
// Tries: an answer that announces 2⁶⁴ − 1 bytes.
// Must: failed
// Says: 18446744073709551615 bytes

func attack() -> Bool {
  answer(frame(kind: 3, call: 1, body: [1, 2, 3], length: .max))
  sleep(600)
  return false
}
