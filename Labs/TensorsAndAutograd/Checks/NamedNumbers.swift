import CheckSupport
import LabContracts

extension LabChecks<TensorsAndAutogradLab> {
  /// Expects as many numbers as there are names, each close to the expected one, and stops at the first that isn't.
  func expectNumbers(
    _ received: [Double], _ expected: [Double], names: [String], _ what: String, hint: String, line: UInt = #line
  ) {
    guard received.count == expected.count else {
      return fail("\(what): \(received.count) numbers came back.", expected: "\(expected.count)", line: line)
    }
    for (name, (received, expected)) in zip(names, zip(received, expected)) {
      expectClose(received, expected, "\(what): \(name)", hint: hint, line: line)
    }
  }
}
