// Attack: changes what the grader reads.
// Tries: to overwrite a file of the course's folder, to put another beside it, and to move it away.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  let canary = "@COURSE@/@COURSECANARY@"
  let overwrites = plant("changed", at: canary, flags: O_TRUNC)
  return plant("planted", at: canary + ".planted") || rename(canary, canary + ".moved") == 0 || overwrites
}
