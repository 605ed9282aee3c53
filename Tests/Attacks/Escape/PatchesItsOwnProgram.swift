// Attack: replaces its program, so that later checks run another.
// Tries: to write to it, to rename it and to remove it, in the folder where it lies; and a library of Swift's.
// Must: failed

func attack() -> Bool {
  let library = "/proc/self/exe"
  let own = open("/worker/worker", O_WRONLY) >= 0 || open(library, O_RDWR) >= 0
  return own || unlink("/worker/worker") == 0 || plant("x", at: "/worker/other") || plant("x", at: "/usr/lib/other")
}
