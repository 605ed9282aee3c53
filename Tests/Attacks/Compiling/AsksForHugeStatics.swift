// Attack: has the compiler or the linker write a huge program.
// Tries: a global value of 16 GB.
// Must: didNotCompile or trapped or outOfMemory or failed
// Keeps: at most 94

struct Block { var numbers: InlineArray<2_000_000_000, Int> }
nonisolated(unsafe) var block = Block(numbers: .init(repeating: 7))

func attack() -> Bool { block.numbers[1_999_999_999] == 7 }
