// Attack: talks to a service whose socket has a name outside the file system.
// Tries: to connect to an abstract socket on which a server listens.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  connects(AF_UNIX, [1, 0, 0] + Array("@SECRET@".utf8))
}
