// Attack: runs a script in the browser of whoever reads why it crashed.
// Tries: elements and escape sequences in the message of a crash.
// Must: trapped

func attack() -> Bool {
  fatalError("<script>alert(1)</script> \u{1b}[2J =HYPERLINK(\"https://attacker.example\") {{{student}}}")
}
