import XCTest

/// Runs a process's checks in the rubric's order: XCTest's own is alphabetical, and a check that others come after has
/// to run before them, or each of them waits for the same endless loop.
///
/// XCTest creates all checks before it runs the first, and does both on the main thread.
enum CheckDriver {
  nonisolated(unsafe) private static var checks: [String: XCTestCase] = [:]
  nonisolated(unsafe) private static var hasStarted = false

  /// Notes a check that XCTest has created.
  static func add(_ check: XCTestCase) {
    checks[check.name] = check
  }

  /// Runs all checks in the order of a plan, if that hasn't begun.
  ///
  /// - Returns: Whether it has run them; then whoever asked has had its turn.
  static func runAll(inOrder ids: [String]) -> Bool {
    guard !hasStarted else { return false }
    hasStarted = true
    for id in ids { checks[id]?.run() }
    // A worker of the student's own making need not heed that nobody listens any more.
    CheckSession.shared.stopWorkers()
    return true
  }
}
