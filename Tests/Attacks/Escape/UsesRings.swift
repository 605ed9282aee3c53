// Attack: makes system calls that no filter sees, by io_uring.
// Tries: io_uring_setup, io_uring_enter and io_uring_register.
// Must: failed

func attack() -> Bool {
  var parameters = [UInt8](repeating: 0, count: 256)
  let address = parameters.withUnsafeMutableBytes { Int(bitPattern: $0.baseAddress) }
  return [425, 426, 427].contains { systemCall($0, 8, address, 0, 0, 0) >= 0 }
}
