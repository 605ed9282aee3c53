// Attack: leaves a process behind that goes on when everything is graded.
// Tries: two forks with a session between them; the grandchild closes all that it has and waits.
// Must: failed
// Open: leaves a process

func attack() -> Bool {
  inChild {
    setsid()
    inChild {
      for descriptor in 0..<Int32(256) { close(descriptor) }
      _ = chdir("/")
      sleep(600)
    }
  }
  usleep(100_000)
  return false
}
