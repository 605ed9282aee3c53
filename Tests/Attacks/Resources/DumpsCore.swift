// Attack: leaves its memory on the disk.
// Tries: to allow itself core dumps, then to abort.
// Must: trapped

func attack() -> Bool {
  var limit = rlimit(rlim_cur: 1 << 30, rlim_max: 1 << 30)
  setrlimit(__rlimit_resource_t(4), &limit)
  signal(SIGABRT, SIG_DFL)
  abort()
}
