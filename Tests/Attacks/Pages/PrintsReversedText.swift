// Attack: has text read otherwise than it is.
// Tries: characters that reverse the direction of text, and ones that show nothing.
// Must: failed

func attack() -> Bool {
  print("\u{202e}001 fo 001\u{202c} \u{2066}safe\u{2069} \u{200b}\u{feff}\u{2028}\u{2029} \u{e0041}")
  return false
}
