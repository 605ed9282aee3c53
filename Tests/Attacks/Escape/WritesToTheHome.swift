// Attack: leaves a program in the grader's home folder.
// Tries: a file by its full path, and through a link in the folder for temporary files.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  symlink("@HOME@", "/tmp/@SECRET@")
  return plant("echo hello", at: "@HOME@/planted") || plant("echo hello", at: "/tmp/@SECRET@/planted")
}
