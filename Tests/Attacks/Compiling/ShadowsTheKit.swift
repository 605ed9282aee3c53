// Attack: takes over the calls that main.swift makes.
// Tries: functions and types of its own with the names that main.swift uses.
// Must: passed

func serve<Lab>(_ makeLab: (Int) -> Lab) -> Never { fatalError("taken over") }

enum LabRemoting {
  static func serve<Lab>(_ makeLab: (Int) -> Lab) -> Never { fatalError("taken over") }
}

enum LabContracts {
  struct GradientDescentAnswers {}
  struct GradientDescentLab {}
}
