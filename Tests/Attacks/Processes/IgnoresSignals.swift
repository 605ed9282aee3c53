// Attack: can't be ended.
// Tries: to ignore and to block every signal, in an endless loop.
// Must: timedOut

func attack() -> Bool {
  for number in 1..<Int32(65) { signal(number, SIG_IGN) }
  var all = sigset_t()
  sigfillset(&all)
  sigprocmask(SIG_BLOCK, &all, nil)
  while true {}
}
