// Attack: talks to a service on the grader's machine.
// Tries: to connect to 127.0.0.1 where a server listens, and to the machine's other addresses.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  connects(AF_INET, internetAddress(127, 0, 0, 1, port: baitPort))
    || connects(AF_INET, internetAddress(0, 0, 0, 0, port: baitPort))
}
