// Attack: has later checks pass by answers that wait for them.
// Tries: answers to the next two hundred calls, right after the one to this call.
// Must: trapped or failed
// Keeps: at most 94

func attack() -> Bool {
  for call in tappedCall...tappedCall + 200 { answer(frame(kind: 3, call: call, body: Array("bplist00".utf8))) }
  return false
}
