import CheckRecords
import Distributed
import LabRemoting
import Tensors
import XCTest

/// The base of a lab's checks, public and hidden alike.
///
///     final class NumericalGradientExamples: LabChecks<GradientDescentLab> {
///       func testShape() async throws {
///         let x = Tensor<Double>.random(shape: [2, 3], using: &random)
///         let gradient = try await lab.numericalGradient(of: objective, at: x, step: 1e-4)
///         expectEqual(gradient.shape, x.shape, "the gradient's shape")
///       }
///     }
///
/// The student's code runs in a worker, a process of its own: what it returns is compared here, where it can't reach.
/// Run by the grader, a check writes one record as it ends. Run by `swift test`, it tries the lab's solution.
open class LabChecks<Lab: DistributedActor>: XCTestCase where Lab.ActorSystem == LabActorSystem {
  /// The lab's functions.
  public var lab: Lab {
    get throws { try Lab.resolve(id: LabActorSystem.labID, using: LabActorSystem(caller: worker)) }
  }

  /// Chance for this check: the same for everyone in a run, another in another check.
  public lazy var random = SeededRandomNumberGenerator(seed: CheckSession.shared.seed(for: name))

  /// Whether this is a plain `swift test`, which tries the solution.
  var isOfSolution: Bool { CheckSession.shared.run == nil }

  /// What there is to look at besides a verdict; see ``LabStudies``.
  var study: Study?

  /// Whether a failing message may show what was expected.
  public var showsExpected: Bool { CheckSession.shared.isPublic(name) }

  private struct Failure {
    var message: String
    var pattern: ErrorPattern?
    var comparison: ValueComparison?
    var hint: String?
  }

  private lazy var worker = CheckSession.shared.worker(forLab: String(describing: Lab.self))
  private var failures: [Failure] = []
  private var expectationsFailure: Failure?

  /// Fails the check.
  ///
  /// - Parameters:
  ///   - message: What was received, in one sentence.
  ///   - expected: What was expected instead; shown in public checks only.
  ///   - hint: The next experiment to make.
  ///   - file: The check's file.
  ///   - line: The check's line.
  public func fail(
    _ message: String, expected: String? = nil, hint: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    fail(message, expected: expected, pattern: nil, comparison: nil, hint: hint, file: file, line: line)
  }

  /// Fails the check with a message that names a pattern, and values to lay out beside each other.
  func fail(
    _ message: String, expected: String?, pattern: SeenPattern?, comparison: ValueComparison? = nil, hint: String?,
    file: StaticString, line: UInt
  ) {
    let expectation = showsExpected ? expected.map { " Expected \($0)." } ?? "" : ""
    let message = message + (pattern.map { " " + $0.sentence } ?? "") + expectation
    expectationsFailure = Failure(
      message: message, pattern: pattern?.pattern, comparison: showsExpected ? comparison : nil, hint: hint)
    recordFailure(withDescription: message, inFile: "\(file)", atLine: Int(line), expected: true)
  }

  /// Creates a check, as XCTest does.
  public required init(name: String, testClosure: @escaping XCTestCaseClosure) {
    super.init(name: name, testClosure: testClosure)
    CheckDriver.add(self)
  }

  /// Runs the check between the two ends of its record, when its turn in the rubric's order has come.
  open override func invokeTest() {
    if let run = CheckSession.shared.run {
      guard !CheckDriver.runAll(inOrder: run.checks.map(\.id)) else { return }
      guard !CheckSession.shared.hasRecord(of: name) else { return }
    }
    if let prerequisite = CheckSession.shared.unmetPrerequisite(of: name) {
      let message = "Runs once \(prerequisite) passes."
      CheckSession.shared.write(CheckRecord(id: name, outcome: .skipped, message: message))
      return
    }
    worker.beginCheck()
    let start = ContinuousClock.now
    super.invokeTest()
    var record = record(of: worker.endCheck())
    record.seconds = start.duration(to: .now) / .seconds(1)
    CheckSession.shared.write(record)
  }

  /// Keeps what XCTest's own assertions and thrown errors say.
  open override func recordFailure(
    withDescription description: String, inFile filePath: String, atLine lineNumber: Int, expected: Bool
  ) {
    var failure = expectationsFailure ?? Failure(message: plainMessage(description))
    // What the student's code returned or threw may be in it, at any length.
    failure.message.cut(to: 4096)
    failures.append(failure)
    expectationsFailure = nil
    super.recordFailure(withDescription: description, inFile: filePath, atLine: lineNumber, expected: expected)
  }

  private func record(of summary: LabWorker.Summary) -> CheckRecord {
    var record = CheckRecord(id: name, outcome: .passed, output: summary.output)
    if let noAnswer = summary.noAnswer {
      (record.outcome, record.message) = (noAnswer.outcome, noAnswer.message)
      (record.location, record.stubFile) = (noAnswer.location, noAnswer.stubFile)
    } else if let failure = failures.first {
      (record.outcome, record.message) = (.failed, failure.message)
      (record.pattern, record.comparison, record.hint) = (failure.pattern, failure.comparison, failure.hint)
    } else if summary.calls == 0 {
      (record.outcome, record.message) = (.graderError, "The check called none of the lab's functions.")
    } else if testRun?.hasBeenSkipped == true {
      (record.outcome, record.message) = (.graderError, "The check skipped itself.")
    }
    record.study = study
    return record
  }

  /// An XCTest message without the values that a hidden check must not show.
  private func plainMessage(_ description: String) -> String {
    description.hasPrefix("XCTAssert") && !showsExpected ? AssertionMessage.withoutValues(description) : description
  }
}

extension String {
  /// Leaves out what comes after so many Unicode scalars: a character may have any number of them.
  fileprivate mutating func cut(to length: Int) {
    guard let end = unicodeScalars.index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex else {
      return
    }
    self = String(unicodeScalars[..<end]) + "…"
  }
}
