// Attack: finds the expected values, or the checks' names, in its own memory.
// Tries: every page that it can read, for the name of the check that calls it.
// Must: failed

func attack() -> Bool {
  let name = Array(["testThree", "StepsDown", "AParabola"].joined().utf8)
  let memory = open("/proc/self/mem", O_RDONLY)
  var hits = 0
  for line in contents(of: "/proc/self/maps", limit: 1 << 18).split(separator: "\n") {
    let words = line.split(separator: " ")
    guard words.count < 6 || !words[5].hasSuffix(".so"), words[1].hasPrefix("r") else { continue }
    let ends = words[0].split(separator: "-").compactMap { Int($0, radix: 16) }
    guard ends.count == 2, ends[1] - ends[0] < 64 << 20 else { continue }
    var bytes = [UInt8](repeating: 0, count: ends[1] - ends[0])
    let count = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, $0.count, ends[0]) }
    guard count > name.count else { continue }
    let found = find(bytes, count, name, name.count)
    if found != 0 { hits += 1 }
  }
  // One place is the heap, where what it looks for lies itself.
  return hits > 1
}
