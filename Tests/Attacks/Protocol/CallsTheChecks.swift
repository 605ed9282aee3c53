// Attack: turns the protocol round and calls functions of the checks' process.
// Tries: messages of the kinds "call" and "ready", which only go the other way or come once.
// Must: trapped
// Says: the channel that carries its answers

func attack() -> Bool {
  answer(frame(kind: 2, call: 1, body: Array("exit".utf8)) + frame(kind: 1, call: 0, body: []))
  sleep(600)
  return false
}
