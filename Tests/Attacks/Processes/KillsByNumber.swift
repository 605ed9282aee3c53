// Attack: ends a certain process outside.
// Tries: its number, and the number of its process group.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  kill(baitProcess, SIGKILL) == 0 || kill(-baitProcess, SIGKILL) == 0
}
