import CheckRecords
import Grading

/// What `lab explain` shows: what an outcome means, and what to do about it.
package struct ExplainScreen: Screen {
  /// The outcome; `nil` shows all of them, a line each.
  package var outcome: Outcome?

  /// Creates the screen.
  package init(_ outcome: Outcome?) {
    self.outcome = outcome
  }

  package func lines(width: Int) -> [Line] {
    guard let outcome else {
      let nameWidth = Outcome.allCases.map(\.rawValue.columns).max() ?? 0
      let rows = Outcome.allCases.flatMap { outcome in
        outcome.meaning.wrapped(to: width - nameWidth - 2).enumerated().map { index, words in
          Line(index == 0 ? outcome.rawValue : "", .command).padded(to: nameWidth + 2) + Line(words)
        }
      }
      return rows + [Line(), Line("More on one of them: ", .faint) + Line("lab explain OUTCOME", .command)]
    }
    return [Line(outcome.rawValue, .strong)] + outcome.meaning.wrapped(to: width).map { Line($0) } + [Line()]
      + outcome.advice.wrapped(to: width).map { Line($0) }
  }
}

extension Outcome {
  /// Reads an outcome's name, whatever its case.
  ///
  /// - Throws: ``GradingError`` with the nearest name when there is none.
  package init(named name: String) throws {
    if let outcome = Outcome.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) {
      self = outcome
      return
    }
    let names = Outcome.allCases.map(\.rawValue)
    let end =
      name.nearest(in: names).map { "; did you mean \($0)?" } ?? ". There are: \(names.joined(separator: ", "))."
    throw GradingError(.notFound, "There is no outcome named \(name)\(end)")
  }

  /// What it means, in a sentence.
  fileprivate var meaning: String {
    switch self {
    case .passed: "Everything that the check expected held."
    case .failed: "Your function gave an answer, and it was not the expected one."
    case .notImplemented: "The check reached a stub that says unimplemented()."
    case .trapped: "Your code stopped its program instead of giving an answer."
    case .timedOut: "Your code did not answer in time."
    case .outOfMemory: "Your code asked for more memory than the lab allows."
    case .didNotCompile: "The check needs a file that does not compile."
    case .skipped: "The check waits for another one that does not pass yet."
    case .graderError: "Something of ours failed. It is not your fault and costs you nothing."
    }
  }

  /// What to do about it.
  fileprivate var advice: String {
    switch self {
    case .passed:
      "The other checks use other numbers and sizes. Would your code be right for a single sample, and for an empty list?"
    case .failed:
      """
      Read the message from left to right: the task, what went in, what came out, what was expected. Work the smallest \
      example out on paper, print what your code makes of each step, and find the first number that differs. \
      `lab hint` asks you a question about it.
      """
    case .notImplemented:
      "Nothing is wrong. Replace unimplemented() by your code when you get to that task."
    case .trapped:
      """
      The report names your line. An index out of range is the commonest reason: print the index and the count before \
      that line. Others are a number that is too large for an Int, a nil that was unwrapped with !, a division by the \
      integer 0, and a function that calls itself without end. Code that calls exit() ends here too.
      """
    case .timedOut:
      """
      Look for a loop that never ends: which value is to end it, and does every turn bring it nearer? If it does end, \
      count the turns: is something computed again in each that stays the same?
      """
    case .outOfMemory:
      "Look for an array that grows in a loop, and for a shape that is larger than the handout's: print it."
    case .didNotCompile:
      """
      The compiler's words stand above the checks, with your line. Start with the first error: the others may follow \
      from it. Until the file compiles its stub takes its place, so the other tasks are checked all the same.
      """
    case .skipped:
      "Make the check pass that it names. It runs by itself then."
    case .graderError:
      "Run the check again. If it stays, show the message to your instructor, and try: lab doctor"
    }
  }
}
