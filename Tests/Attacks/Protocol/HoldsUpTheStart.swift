// Attack: holds up each check by coming up slowly.
// Tries: a constructor that sleeps as long as it may.
// Must: skipped
// Keeps: at most 0

@section(".init_array") @used let early: @convention(c) () -> Void = { sleep(600) }

func attack() -> Bool { false }
