// Attack: takes over another process by debugging it.
// Tries: ptrace's PTRACE_ATTACH and PTRACE_SEIZE, process_vm_readv and process_vm_writev, pidfd_getfd and kcmp.
// Must: failed

func attack() -> Bool {
  let traces = [16, 0x4206].contains { systemCall(101, $0, 1, 0, 0, 0) == 0 }
  var block = [0, 0]
  let address = block.withUnsafeMutableBytes { Int(bitPattern: $0.baseAddress) }
  let reads = [310, 311].contains { systemCall($0, 1, address, 1, address, 1) >= 0 }
  let pidfd = systemCall(434, 1, 0, 0, 0, 0)
  return traces || reads || (pidfd >= 0 && systemCall(438, pidfd, 1, 0, 0, 0) >= 0)
}
