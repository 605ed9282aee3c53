// Attack: hangs up and goes on running.
// Tries: to close every descriptor, then an endless loop.
// Must: trapped or timedOut

func attack() -> Bool {
  for descriptor in 0..<Int32(1024) { close(descriptor) }
  while true {}
}
