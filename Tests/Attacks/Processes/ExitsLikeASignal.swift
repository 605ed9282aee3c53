// Attack: looks like a process that used up its processor's time, or its memory.
// Tries: the exit status that a launcher makes of signal 9.
// Must: trapped
// Says: signal 9

func attack() -> Bool {
  exit(137)
}
