import CheckRecords
import Grading

/// The hints on a check, from the gentlest question to the handout's example.
package struct HintLadder: Sendable, Equatable {
  /// The hints, none of them twice.
  package var hints: [String]

  /// Gathers the hints.
  ///
  /// - Parameters:
  ///   - check: The check, with the rubric's hints.
  ///   - task: Its task, with the handout's example.
  ///   - result: How it ended last, perhaps with a hint of its own.
  package init(check: LabOutline.Check, task: LabOutline.Task?, result: LabProgress.Result?) {
    var candidates = check.hints + [result?.hint].compactMap { $0 }
    if let example = task?.example {
      candidates.append("Work this out on paper, then see what your code makes of it. \(example)")
    }
    hints = candidates.reduce(into: []) { hints, hint in if !hints.contains(hint) { hints.append(hint) } }
  }
}

extension LabOutline {
  /// The check that a student means.
  ///
  /// - Parameters:
  ///   - name: `Class.testMethod` or either part, a task such as `2` or `2a`; `nil` for the first that doesn't pass.
  ///   - progress: How the checks ended last.
  /// - Returns: Of several, the first that doesn't pass; `nil` when everything passes and none was named.
  /// - Throws: ``GradingError`` with the nearest name when there is no such check.
  package func check(meantBy name: String?, progress: LabProgress) throws -> Check? {
    let isOpen = { (check: Check) in progress.outcome(of: check.id) != .passed }
    guard let name else {
      // One that was tried and failed comes before one that nobody has begun.
      let failed = checks.first { check in
        guard let outcome = progress.outcome(of: check.id) else { return false }
        return ![.passed, .notImplemented, .skipped].contains(outcome)
      }
      return failed ?? checks.first(where: isOpen)
    }
    let word = name.lowercased().replacing("task", with: "").filter { $0 != " " }
    let meant = tasks.flatMap { task in
      task.checks.filter { check in
        check.id == name || check.id.hasPrefix("\(name).") || check.id.hasSuffix(".\(name)")
          || task.number.map(String.init) == word || check.isAbout(part: word)
      }
    }
    if let check = meant.first(where: isOpen) ?? meant.first { return check }
    let nearest = name.nearest(in: checks.map(\.name) + checks.map(\.id))
    throw GradingError(
      .notFound,
      "\(self.name) has no check named \(name)\(nearest.map { "; did you mean \($0)?" } ?? ". For another lab add --lab.")"
    )
  }
}
