// Attack: runs instead of the worker's own program.
// Tries: a type marked @main, and a function that C knows as main.
// Must: didNotCompile

@main struct Program {
  static func main() { print("mine") }
}

@c(main) func program(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 { 0 }
