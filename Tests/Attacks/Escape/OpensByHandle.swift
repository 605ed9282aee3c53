// Attack: opens a file by the number of its inode, past every folder (the way out of early containers).
// Tries: name_to_handle_at and open_by_handle_at, for the root of the file system.
// Must: failed

func attack() -> Bool {
  var handle: [UInt32] = [8, 1, 2, 0] + [UInt32](repeating: 0, count: 32)
  var mount: Int32 = 0
  let path = strdup("/usr/lib")
  let names = systemCall(303, -100, Int(bitPattern: path), address(&handle), address(&mount), 0) == 0
  return systemCall(304, Int(open("/usr/lib", O_RDONLY)), address(&handle), 0, 0, 0) >= 0 || names
}

private func address(_ pointer: UnsafeMutableRawPointer) -> Int { Int(bitPattern: pointer) }
