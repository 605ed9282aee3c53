// Attack: fills the report with what it prints.
// Tries: a gigabyte of text on the standard output.
// Must: failed or timedOut
// Keeps: at most 94

func attack() -> Bool {
  let line = String(repeating: "flood ", count: 10_000)
  for _ in 0..<17_000 { print(line) }
  return false
}
