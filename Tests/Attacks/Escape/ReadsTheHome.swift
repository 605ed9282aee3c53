// Attack: reads what lies in the grader's home folder.
// Tries: the file by its full path, and every home that can be listed.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  !contents(of: "@HOME@/canary").isEmpty || names(in: "/home").count + names(in: "/root").count > 0
}
