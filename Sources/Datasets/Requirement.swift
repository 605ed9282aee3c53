/// Stops the program with a sentence where a condition doesn't hold: the caller's mistake, not the data's.
///
/// `precondition` drops its message in optimised code, which this module always is.
@inline(__always)
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { stop(message()) }
}

@inline(never)
func stop(_ message: String) -> Never {
  fatalError(message)
}
