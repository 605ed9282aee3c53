// Tells an attack which call it is in; handed in with those that ask. It takes the place of C's `read`, which the worker reads
// its calls with, and looks at what comes by.

import Glibc

/// The number of the call that is being answered.
nonisolated(unsafe) var tappedCall: UInt32 = 0

@c(read) func tappedRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  let got = systemCall(0, Int(descriptor), Int(bitPattern: buffer), count, 0, 0)
  if got == 16, let buffer, buffer.load(as: UInt32.self) == 0x6772_6402 {
    tappedCall = buffer.load(fromByteOffset: 4, as: UInt32.self)
  }
  return got
}
