// Attack: fills the report with bytes that are no text.
// Tries: 200 MB on the standard error stream, none of them UTF-8, then a crash that may be lost among them.
// Must: trapped or timedOut

func attack() -> Bool {
  let block = [UInt8](repeating: 0xff, count: 1 << 20)
  for _ in 0..<200 { _ = block.withUnsafeBytes { write(2, $0.baseAddress, $0.count) } }
  fatalError("after the flood")
}
