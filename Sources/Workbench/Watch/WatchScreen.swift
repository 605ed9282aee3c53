import Grading

/// What watch mode shows: the checks, a hint or the handout, and below it the keys.
package struct WatchScreen: Screen {
  /// What is known.
  package var state: WatchState
  /// Whether there are keys to press.
  package var hasKeys: Bool

  /// Creates the screen.
  package init(state: WatchState, hasKeys: Bool) {
    (self.state, self.hasKeys) = (state, hasKeys)
  }

  package func lines(width: Int) -> [Line] {
    body(width: width) + [Line()] + footer(width: width)
  }

  private func body(width: Int) -> [Line] {
    if let failure = state.failure {
      return [Line(state.outline.title, .strong), Line()] + failure.visible.wrapped(to: width).map { Line($0, .bad) }
    }
    switch state.panel {
    case .hint(let screen): return screen.lines(width: width)
    case .handout: return handout(width: width)
    case .checks:
      guard var screen = state.result?.screen else { return [Line(state.outline.title, .strong)] }
      screen.focus = state.focus
      return screen.lines(width: width)
    }
  }

  /// The handout's text on the task, as it is written.
  private func handout(width: Int) -> [Line] {
    guard let task = state.task else {
      return [Line("Every public check passes."), Line(state.outline.handout, .faint)]
    }
    let text = task.body.visible.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = text.flatMap { row in
      // What is indented, such as a formula, keeps its form.
      row.hasPrefix("    ") ? [Line(row.truncated(to: width), .strong)] : row.wrapped(to: width).map { Line($0) }
    }
    return [Line(task.heading.truncated(to: width), .strong), Line()] + lines
      + [Line(), Line("All of it: \(state.outline.handout)", .faint)]
  }

  private func footer(width: Int) -> [Line] {
    var lines = [Line(String(repeating: "─", count: width), .faint)]
    if let task = state.task {
      let place = task.file.map { "\(state.outline.group)/\(state.outline.name)/\($0)" } ?? ""
      lines.append(
        Line(task.heading.truncated(to: width), .strong).with(Line(place, .faint), atRightOf: width))
    }
    lines += (state.trouble?.visible.wrapped(to: width) ?? []).map { Line($0, .open) }
    let keys = [("h", "hint"), ("n", "next task"), ("o", "handout"), ("r", "again"), ("q", "quit")]
    let help = keys.enumerated().reduce(Line()) { line, key in
      line + Line(key.offset == 0 ? "" : " · ", .faint) + Line(key.element.0, .command) + Line(" \(key.element.1)")
    }
    let left = hasKeys ? help : Line("Waiting for a file to be saved.", .faint)
    return lines + [left.with(status, atRightOf: width)]
  }

  private var status: Line {
    if state.isChecking { return Line("checking …", .open) }
    guard let seconds = state.seconds else { return Line() }
    return Line("\((seconds * 10).rounded() / 10) s from change to verdict", .faint)
  }
}
