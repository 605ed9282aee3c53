// Attack: runs programs of the system.
// Tries: a shell, a compiler, Perl and Python, wherever they usually lie, by posix_spawn and by Foundation's Process.
// Must: failed
// Open: succeeds

func attack() -> Bool {
  ["/bin/sh", "/usr/bin/sh", "/usr/bin/perl", "/usr/bin/python3", "/usr/bin/env", "/usr/bin/cc"].contains { path in
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["--version"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return true
  }
}
