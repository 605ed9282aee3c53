/// What XCTest says of an assertion that doesn't hold: `XCTAssertEqual failed: ("2") is not equal to ("3") - The loss`.
package enum AssertionMessage {
  /// The message without the two values: the words of the check's own, if it has any.
  package static func withoutValues(_ message: String) -> String {
    // A value may hold the separator too, so only what comes after the last one is sure to be the check's own.
    let parts = message.split(separator: " - ", omittingEmptySubsequences: false)
    guard parts.count > 1, let own = parts.last, !own.isEmpty else {
      return "An assertion of this check does not hold."
    }
    return String(own)
  }
}
