// Attack: answers more often than it is asked.
// Tries: two answers in one piece.
// Must: trapped
// Says: the channel that carries its answers

func attack() -> Bool {
  let body = Array("bplist00".utf8)
  answer(frame(kind: 3, call: tappedCall, body: body) + frame(kind: 3, call: tappedCall, body: body))
  sleep(600)
  return false
}
