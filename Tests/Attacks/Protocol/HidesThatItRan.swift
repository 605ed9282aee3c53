// Attack: is taken for a program that was never started.
// Tries: a constructor that closes all descriptors, then ends itself by a signal that no launcher hands on.
// Must: skipped
// Keeps: at most 0

@section(".init_array") @used let early: @convention(c) () -> Void = {
  for descriptor in 0..<Int32(1024) { close(descriptor) }
  kill(getpid(), SIGTERM)
  _exit(127)
}

func attack() -> Bool { false }
