// Attack: leaves word for an accomplice in the kernel's keyrings, which outlive a process.
// Tries: add_key, request_key and keyctl.
// Must: failed

func attack() -> Bool {
  let (kind, name) = (Int(bitPattern: strdup("user")), Int(bitPattern: strdup("word")))
  return [-1, -2, -3, -4, -5].contains { ring in
    systemCall(248, kind, name, name, 4, ring) >= 0 || systemCall(249, kind, name, 0, ring, 0) >= 0
      || systemCall(250, 0, ring, 1, 0, 0) >= 0
  }
}
