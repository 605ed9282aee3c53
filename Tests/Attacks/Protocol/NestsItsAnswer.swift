// Attack: overflows the stack of the grader's decoder.
// Tries: an answer of XML, nested 200,000 deep.
// Must: failed
// Says: could not be read

func attack() -> Bool {
  let text = "<plist><dict><key>value</key>" + String(repeating: "<array>", count: 200_000)
  answer(frame(kind: 3, call: tappedCall, body: Array(text.utf8)))
  sleep(600)
  return false
}
