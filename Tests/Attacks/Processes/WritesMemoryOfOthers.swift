// Attack: changes what the sandbox's first process does.
// Tries: /proc/1/mem, and the memory of every other process that it sees.
// Must: failed

func attack() -> Bool {
  processes().contains { process in
    guard process != getpid() else { return false }
    let descriptor = open("/proc/\(process)/mem", O_RDWR)
    let start = contents(of: "/proc/\(process)/maps").split(separator: "-").first.flatMap { Int($0, radix: 16) }
    var word = 0
    return descriptor >= 0 && pwrite(descriptor, &word, 8, start ?? 0) == 8
  }
}
