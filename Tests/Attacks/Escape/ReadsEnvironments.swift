// Attack: reads a secret out of some process's environment.
// Tries: its own, and /proc/<number>/environ of every process that it sees.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  let own = getenv("GRADUS_ATTACK_SECRET") != nil
  return own || processes().contains { contents(of: "/proc/\($0)/environ").contains("GRADUS_ATTACK_SECRET") }
}
