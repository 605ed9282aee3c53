// Attack: blames a file that it didn't write for what is missing.
// Tries: the exit status and the mark of a stub that is not implemented yet.
// Must: notImplemented

func attack() -> Bool {
  say("gradus: not implemented: ../../etc/passwd f()\n")
  exit(86)
}
