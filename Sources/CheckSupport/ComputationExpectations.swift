import LabContracts

extension LabChecks {
  /// Expects every step that led to the last one exactly once, after all of its operands; any such order will do.
  ///
  /// - Parameters:
  ///   - received: The numbers of the steps in the order that came back; −1 stands for a value that is no step.
  ///   - computation: The computation; its last step is the result.
  ///   - names: What messages call the steps, one each.
  ///   - what: The task and the input.
  ///   - file: The check's file.
  ///   - line: The check's line.
  public func expectTopologicalOrder(
    _ received: [Int], of computation: Computation, names: [String], _ what: String, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let problem = OrderProblem(received, of: computation.steps, names: names) else { return }
    fail("\(what): the order \(problem.finding)", hint: problem.hint, file: file, line: line)
  }
}

/// What is wrong with an order of steps, if something is.
private struct OrderProblem {
  var finding: String
  var hint: String

  init?(_ order: [Int], of steps: [Computation.Step], names: [String]) {
    func name(_ step: Int) -> String { names.indices.contains(step) ? names[step] : "step \(step)" }
    let part = OrderProblem.ancestors(in: steps)
    if let stranger = order.first(where: { !part.contains($0) }) {
      finding = "holds \(stranger < 0 ? "a value that the graph doesn't have" : name(stranger))."
      hint = "The result, its operands, their operands and so on are in the order, and no copies or others."
      return
    }
    var places: [Int: Int] = [:]
    for (place, step) in order.enumerated() {
      guard places.updateValue(place, forKey: step) == nil else {
        finding = "holds \(name(step)) more than once."
        hint = "A value that was used twice is reached twice. How do you know that you have been there?"
        return
      }
    }
    if let missing = part.sorted().first(where: { places[$0] == nil }) {
      finding = "leaves out \(name(missing))."
      hint = "Are two values with the same number one value to your code? And is the result itself in the order?"
      return
    }
    for (place, step) in order.enumerated() {
      for operand in steps[step].operands where places[operand, default: 0] > place {
        finding = "has \(name(step)) before its operand \(name(operand))."
        hint = "When may a value be appended: before its operands are visited, or after all of them are?"
        return
      }
    }
    return nil
  }

  /// The last step and all that led to it.
  private static func ancestors(in steps: [Computation.Step]) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = steps.isEmpty ? [] : [steps.count - 1]
    while let step = waiting.popLast() {
      guard reached.insert(step).inserted else { continue }
      waiting += steps[step].operands
    }
    return reached
  }
}
