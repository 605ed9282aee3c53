/// Stops the program with a sentence unless a condition holds.
///
/// For mistakes of the programmer. An optimised build drops the sentence of a `precondition`; this one stays.
@inline(__always)
func require(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  if !condition { stop(sentence()) }
}

/// Stops the program with a sentence; a function of its own, so that the road that is taken stays short.
@inline(never)
func stop(_ sentence: String) -> Never {
  fatalError(sentence)
}
