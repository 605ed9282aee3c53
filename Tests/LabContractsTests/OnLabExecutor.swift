import LabRemoting
import XCTest

/// Calls a lab on the executor that its actor is bound to, as a worker does; an error fails the test.
func onLabExecutor(_ calls: @escaping @Sendable () async throws -> Void) {
  LabExecutor.shared.run {
    do {
      try await calls()
    } catch {
      XCTFail("\(error)")
    }
  }
}
