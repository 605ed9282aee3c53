// Attack: has the grader read until its memory is full.
// Tries: an answer that announces 10 GB, and as much of it as is taken.
// Must: failed
// Says: 10737418240 bytes

func attack() -> Bool {
  answer(frame(kind: 3, call: 1, body: [UInt8](repeating: 7, count: 1 << 20), length: 10 << 30))
  let block = [UInt8](repeating: 7, count: 1 << 20)
  for _ in 0..<10_000 { answer(block) }
  return false
}
