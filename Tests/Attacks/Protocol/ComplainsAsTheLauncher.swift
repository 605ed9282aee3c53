// Attack: is taken for a fault of the grader's, for which no student loses points.
// Tries: a constructor that says what a sandbox says that can't start, and ends with its exit status.
// Must: skipped
// Says: exit status 1
// Keeps: at most 0

@section(".init_array") @used let early: @convention(c) () -> Void = {
  say("bwrap: Can't mount proc on /newroot/proc: Operation not permitted\n")
  // Where the launcher reports, if it reports here.
  for descriptor in 3..<Int32(64) { _ = "{ \"exit-code\": 0 }".withCString { write(descriptor, $0, strlen($0)) } }
  _exit(1)
}

func attack() -> Bool { false }
