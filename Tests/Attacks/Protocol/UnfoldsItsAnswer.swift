// Attack: has a small answer unfold to a huge one.
// Tries: lists that refer to one list, that refers to one list, thirty levels deep.
// Must: failed
// Says: could not be read

func attack() -> Bool {
  // Thirty arrays of ten references, each to the next one; then a number. The root is a dictionary that has the first.
  var body = Array("bplist00".utf8)
  var places = [body.count]
  body += [0xd1, 1, 2]
  places.append(body.count)
  body += [0x55] + Array("value".utf8)
  for level in 0..<30 {
    places.append(body.count)
    body += [0xaa] + [UInt8](repeating: UInt8(3 + level), count: 10)
  }
  places.append(body.count)
  body += [0x10, 1]
  let table = body.count
  body += places.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
  body += [0, 0, 0, 0, 0, 0, 2, 1]
  body += number(places.count) + number(0) + number(table)
  answer(frame(kind: 3, call: tappedCall, body: body))
  sleep(600)
  return false
}

private func number(_ value: Int) -> [UInt8] { withUnsafeBytes(of: UInt64(value).bigEndian) { Array($0) } }
