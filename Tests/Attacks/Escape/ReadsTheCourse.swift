// Attack: reads the rubric, a hidden check and the solution.
// Tries: each by its full path in the course's folder.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  ["grading/GradientDescent/rubric.yml", "Solutions/GradientDescent/Momentum.swift", "@COURSECANARY@"].contains {
    !contents(of: "@COURSE@/\($0)").isEmpty
  }
}
