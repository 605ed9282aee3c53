// Attack: has the kernel run a program of its choice, or restart the machine.
// Tries: core_pattern, modprobe, sysrq-trigger, and a score that keeps it from being ended for want of memory.
// Must: failed

func attack() -> Bool {
  let files = ["sys/kernel/core_pattern", "sys/kernel/modprobe", "sys/vm/overcommit_memory", "sysrq-trigger"]
  let isOpen = files.contains { open("/proc/\($0)", O_WRONLY) >= 0 }
  return plant("-1000", at: "/proc/self/oom_score_adj", flags: 0) || isOpen
}
