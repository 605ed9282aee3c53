import LabContracts
import XCTest

/// What a check expects of a file that was read. `what` names the task and the file.
extension LabChecks {
  /// The value of a reading; the check fails when an error was thrown instead.
  public func value<Value>(
    of reading: Reading<Value>, _ what: String, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) -> Value? {
    switch reading {
    case .value(let value): return value
    case .error(let error):
      fail("\(what): .\(error) is thrown, but nothing is wrong with it.", hint: hint, file: file, line: line)
      return nil
    }
  }

  /// Expects an error. A message names its case in hidden checks too, and what it carries in public ones only.
  public func expectError<Value>(
    _ expected: DataFileError, from reading: Reading<Value>, _ what: String, hint: String? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let name = "\(expected)".prefix { $0 != "(" }
    switch reading {
    case .error(expected): break
    case .error(let error) where "\(error)".prefix { $0 != "(" } == name:
      fail("\(what): .\(error) is thrown.", expected: ".\(expected)", hint: hint, file: file, line: line)
    case .error(let error):
      fail("\(what): .\(error) is thrown, where .\(name) is called for.", hint: hint, file: file, line: line)
    case .value:
      fail("\(what): nothing is thrown, where .\(name) is called for.", hint: hint, file: file, line: line)
    }
  }

  /// Expects the same bytes at every place.
  public func expectBytes(
    _ received: some Collection<UInt8>, _ expected: [UInt8], _ what: String, hint: String? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let received = [UInt8](received)
    guard received.count == expected.count else {
      return fail(
        "\(what): the number of bytes is \(received.count).", expected: "\(expected.count)", hint: hint, file: file,
        line: line)
    }
    guard let wrong = received.indices.first(where: { received[$0] != expected[$0] }) else { return }
    fail("\(what)[\(wrong)] is \(received[wrong]).", expected: "\(expected[wrong])", hint: hint, file: file, line: line)
  }

  /// Expects images of the same sizes, with the same labels and the same bytes.
  public func expectImages(
    _ received: LabeledImages, _ expected: LabeledImages, _ what: String, hint: String? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    expectEqual(
      [received.channels, received.height, received.width], [expected.channels, expected.height, expected.width],
      "\(what): the list of channels, rows and columns", hint: hint, file: file, line: line)
    expectEqual(received.labels, expected.labels, "\(what): labels", hint: hint, file: file, line: line)
    expectBytes(received.pixels, expected.pixels, "\(what): pixels", hint: hint, file: file, line: line)
  }
}
