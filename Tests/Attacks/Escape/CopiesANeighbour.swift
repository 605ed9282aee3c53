// Attack: copies another student's work.
// Tries: the folder of all submissions, by its full path.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  names(in: "@CLASS@").contains { !contents(of: "@CLASS@/\($0)/Momentum.swift").isEmpty }
}
