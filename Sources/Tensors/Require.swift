/// Stops the program with a sentence unless a condition holds.
///
/// Unlike `precondition`, it says the sentence in optimised code too, and the engine is always optimised.
@inline(__always)
package func require(
  _ condition: Bool, _ sentence: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
  if !condition { fatalError(sentence(), file: file, line: line) }
}
