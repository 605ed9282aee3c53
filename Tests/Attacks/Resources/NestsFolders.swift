// Attack: makes what no clean-up can remove.
// Tries: folders in folders, as deep as it goes, with long names.
// Must: failed or timedOut or outOfMemory or trapped
// Keeps: at most 94

func attack() -> Bool {
  let name = String(repeating: "d", count: 250)
  _ = chdir("/tmp")
  for _ in 0..<200_000 {
    guard mkdir(name, 0o755) == 0, chdir(name) == 0 else { return false }
  }
  return false
}
