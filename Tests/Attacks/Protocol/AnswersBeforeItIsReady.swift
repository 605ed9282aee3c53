// Attack: speaks for the worker before the worker has begun.
// Tries: a constructor, which runs before main: it says "ready" and sends answers to the first hundred calls.
// Must: skipped
// Keeps: at most 0

@section(".init_array") @used let early: @convention(c) () -> Void = {
  var bytes = frame(kind: 1, call: 0, body: [])
  for call in 1...100 as ClosedRange<UInt32> { bytes += frame(kind: 3, call: call, body: Array("bplist00".utf8)) }
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

func attack() -> Bool { false }
