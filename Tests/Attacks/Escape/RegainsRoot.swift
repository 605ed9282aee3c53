// Attack: becomes root.
// Tries: setuid and its kin, capabilities, ambient ones too, and programs below /usr/lib that are setuid.
// Must: failed

func attack() -> Bool {
  let becomes =
    setuid(0) == 0 || setgid(0) == 0 || seteuid(0) == 0 || systemCall(117, 0, 0, 0, 0, 0) == 0 || setgroups(0, nil) == 0
  let capabilities = contents(of: "/proc/self/status").split(separator: "\n").contains {
    ($0.hasPrefix("CapEff") || $0.hasPrefix("CapPrm") || $0.hasPrefix("CapBnd")) && !$0.hasSuffix("0000000000000000")
  }
  // prctl(PR_GET_NO_NEW_PRIVS)
  return becomes || capabilities || systemCall(157, 39, 0, 0, 0, 0) != 1
}
