// Attack: leaves the control group that bounds its memory.
// Tries: to write its number into other groups, and to mount the groups' file system.
// Must: failed

func attack() -> Bool {
  let groups = ["/sys/fs/cgroup", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/pids", "/sys/fs/cgroup/unified"]
  let joins = groups.contains { plant("\(getpid())", at: "\($0)/cgroup.procs", flags: 0) }
  return joins || mount("none", "/tmp", "cgroup2", 0, nil) == 0 || mount("none", "/tmp", "cgroup", 0, "memory") == 0
}
