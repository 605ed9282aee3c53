// Attack: fills the table of processes with dead ones.
// Tries: children that end at once, and for which nobody waits.
// Must: failed or timedOut

func attack() -> Bool {
  (0..<20_000).count { _ in inChild {} > 0 } > 5_000
}
