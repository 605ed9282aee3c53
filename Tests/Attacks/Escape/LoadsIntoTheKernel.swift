// Attack: brings a program of its own into the kernel.
// Tries: bpf, perf_event_open, userfaultfd, init_module, finit_module, kexec_load and a raised I/O privilege.
// Must: failed

func attack() -> Bool {
  var attributes = [UInt8](repeating: 1, count: 256)
  let address = attributes.withUnsafeMutableBytes { Int(bitPattern: $0.baseAddress) }
  return [321, 298, 323, 175, 313, 246, 172, 173].contains { systemCall($0, address, 0, 0, -1, 0) >= 0 }
}
