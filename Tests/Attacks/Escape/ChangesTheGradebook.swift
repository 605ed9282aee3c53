// Attack: writes its own score.
// Tries: to open the gradebook and the table of scores for writing, where the grader keeps them.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  ["grades.sqlite", "grades.sqlite-wal"].contains { open("@OUT@/\($0)", O_RDWR) >= 0 }
}
