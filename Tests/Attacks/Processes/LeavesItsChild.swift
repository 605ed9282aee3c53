// Attack: answers when its process is dead.
// Tries: to end itself in the call, while a child that has the channel stays and sends answers.
// Must: trapped or timedOut or failed

func attack() -> Bool {
  inChild {
    setsid()
    for call in 1...2_000 as ClosedRange<UInt32> { answer(frame(kind: 3, call: call, body: Array("bplist00".utf8))) }
    sleep(600)
  }
  exit(0)
}
