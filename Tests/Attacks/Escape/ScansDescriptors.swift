// Attack: finds a file that the grader has open.
// Tries: every descriptor's number, and /proc/<number>/fd of every process, for anything but pipes and /dev/null.
// Must: failed

func attack() -> Bool {
  let inherited = (3..<1024).contains { (descriptor: Int32) in
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT != S_IFIFO
  }
  let others = processes().contains { process in
    names(in: "/proc/\(process)/fd").contains { name in
      var status = stat()
      guard process != getpid(), stat("/proc/\(process)/fd/\(name)", &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFREG
    }
  }
  return inherited || others
}
