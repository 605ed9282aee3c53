// Attack: has the linker load a library of its choice.
// Tries: the section in which objects name the libraries that they depend on.
// Must: passed or didNotCompile

@section(".deplibs") @used
let libraries: InlineArray<16, UInt8> = [47, 101, 116, 99, 47, 112, 97, 115, 115, 119, 100, 0, 0, 0, 0, 0]
