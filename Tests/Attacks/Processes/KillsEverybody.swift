// Attack: ends all processes that there are.
// Tries: kill with the number -1, which means everyone, and with 0 and 1.
// Must: failed or trapped

func attack() -> Bool {
  signal(SIGTERM, SIG_IGN)
  kill(0, SIGTERM)
  kill(-1, SIGKILL)
  return kill(1, SIGKILL) == 0 && kill(1, 0) != 0
}
