// Attack: answers calls that nobody has made.
// Tries: an answer with a number far ahead.
// Must: trapped
// Says: the channel that carries its answers

func attack() -> Bool {
  answer(frame(kind: 3, call: 4_000_000_000, body: Array("bplist00".utf8)))
  sleep(600)
  return false
}
