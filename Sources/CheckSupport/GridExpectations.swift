import CheckRecords
import LabContracts

extension LabChecks {
  /// Expects two grids to be the same: first that there is one, then its shape, then each scalar.
  ///
  /// `what` names the task, the input and the grid; the index follows. A message says so when all the numbers are right, and
  /// only their places aren't.
  public func expectGrid(
    _ received: Grid?, _ expected: Grid?, _ what: String, hint: String? = nil, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let problem = GridProblem(received: received, expected: expected) else { return }
    fail("\(what)\(problem.finding)", expected: problem.expected, hint: hint, file: file, line: line)
  }
}

/// What is wrong with a grid, if something is.
private struct GridProblem {
  /// What was found, to follow the grid's name.
  var finding: String
  var expected: String

  init?(received: Grid?, expected: Grid?) {
    guard received != expected else { return nil }
    guard let received else {
      (finding, self.expected) = (" is nil.", expected.map { "a grid of shape \($0.shape)" } ?? "nil")
      return
    }
    guard let expected else {
      (finding, self.expected) = (" is a grid of shape \(received.shape.shown).", "nil")
      return
    }
    guard received.shape == expected.shape else {
      (finding, self.expected) = (" has shape \(received.shape.shown).", "shape \(expected.shape)")
      return
    }
    guard received.scalars.count == expected.scalars.count else {
      finding = " has shape \(received.shape), but \(received.scalars.count) scalars."
      self.expected = "\(expected.scalars.count) scalars"
      return
    }
    let wrong = expected.scalars.indices.first { received.scalars[$0] != expected.scalars[$0] } ?? 0
    let place = expected.shape.isEmpty ? "" : "\(subscripts(of: wrong, in: expected.shape))"
    let isReordered = received.scalars.sorted() == expected.scalars.sorted()
    finding =
      "\(place) is \(received.scalars[wrong])."
      + (isReordered ? " All the numbers are right, but some stand in other places." : "")
    self.expected = "\(expected.scalars[wrong])"
  }
}

extension [Int] {
  /// The list, without most of it where it is long: it came from the student's code.
  fileprivate var shown: String {
    count <= 12 ? "\(self)" : "\(Array(prefix(12))) and \(count - 12) more lengths"
  }
}
