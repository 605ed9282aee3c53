// Attack: lifts the limits that hold for it.
// Tries: setrlimit to infinity for memory, processor time, processes, files and descriptors.
// Must: failed

func attack() -> Bool {
  var limit = rlimit(rlim_cur: rlim_t.max, rlim_max: rlim_t.max)
  // RLIMIT_CPU, FSIZE, DATA, CORE, NPROC, NOFILE, MEMLOCK
  return ([0, 1, 2, 4, 6, 7, 8] as [UInt32]).contains { setrlimit(__rlimit_resource_t($0), &limit) == 0 }
}
