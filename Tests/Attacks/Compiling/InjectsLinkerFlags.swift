// Attack: has the linker read a file of its choice into the program.
// Tries: the section from which Swift's driver takes flags for the linker.
// Must: passed or didNotCompile

@section(".swift1_autolink_entries") @used
let flags: InlineArray<64, UInt8> = [
  45, 66, 47, 116, 109, 112, 0, 45, 87, 108, 44, 45, 45, 102, 111, 114, 109, 97, 116, 61, 98, 105, 110, 97, 114, 121, 0,
  45,
  87, 108, 44, 47, 101, 116, 99, 47, 112, 97, 115, 115, 119, 100, 0, 45, 108, 110, 111, 115, 117, 99, 104, 108, 105, 98,
  0,
  0, 0, 0, 0, 0, 0, 0, 0, 0,
]
