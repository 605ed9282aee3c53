// Attack: learns from command lines who grades, and where.
// Tries: /proc/<number>/cmdline of every process that it sees, that of the sandbox's first process among them.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  processes().contains { process in
    let words = contents(of: "/proc/\(process)/cmdline")
    return words.contains("xctest") || words.contains("grader") || words.contains("@COURSE@")
      || words.contains("gradus-")
  }
}
