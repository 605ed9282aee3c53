import CheckSupport
import LabContracts
import XCTest

/// Checks that note what fails instead of failing.
final class Probe: LabChecks<GradientDescentLab> {
  private(set) var messages: [String] = []

  convenience init() {
    self.init(name: "probe") { _ in }
  }

  required init(name: String, testClosure: @escaping (XCTestCase) throws -> Void) {
    super.init(name: name, testClosure: testClosure)
  }

  override func recordFailure(
    withDescription description: String, inFile filePath: String, atLine lineNumber: Int, expected: Bool
  ) {
    messages.append(description)
  }
}
