/// What `lab hint` shows: the hints so far, the newest one last.
package struct HintScreen: Screen {
  /// What the check is about.
  package var check: LabOutline.Check
  /// The task that it belongs to.
  package var task: LabOutline.Task?
  /// All hints that there are.
  package var ladder: HintLadder
  /// How many of them are shown.
  package var shown: Int

  /// Creates the screen.
  package init(check: LabOutline.Check, task: LabOutline.Task?, ladder: HintLadder, shown: Int) {
    (self.check, self.task, self.ladder, self.shown) = (check, task, ladder, shown)
  }

  package func lines(width: Int) -> [Line] {
    var lines = task.map { [Line($0.heading, .strong)] } ?? []
    lines += check.words.wrapped(to: width).map { Line($0) }
    guard !ladder.hints.isEmpty else {
      return lines + [Line(), Line("This check has no hints. Its message says what it expected.", .open)]
    }
    for (index, hint) in ladder.hints.prefix(shown).enumerated() {
      let isNewest = index == min(shown, ladder.hints.count) - 1
      lines.append(Line())
      for (row, words) in hint.visible.wrapped(to: width - 5).enumerated() {
        lines.append(Line(row == 0 ? "  \(index + 1)  " : "     ", .faint) + Line(words, isNewest ? .strong : .plain))
      }
    }
    return lines + [Line()] + ending(width: width)
  }

  private func ending(width: Int) -> [Line] {
    let left = ladder.hints.count - shown
    if left > 0 {
      return [
        Line("\(left == 1 ? "One more hint" : "\(left) more hints"): ", .faint)
          + Line("lab hint \(check.name)", .command)
      ]
    }
    let place = task?.file.map { "the comment of the function in \($0)" } ?? "the handout"
    return "That was the last hint. Read \(place) once more.".wrapped(to: width).map { Line($0, .faint) }
  }
}

extension LabProgress {
  /// Takes one more hint on a check.
  ///
  /// - Parameters:
  ///   - check: The check.
  ///   - outline: The lab.
  /// - Returns: The hints so far.
  package mutating func nextHint(on check: LabOutline.Check, in outline: LabOutline) -> HintScreen {
    let task = outline.task(of: check.id)
    let ladder = HintLadder(check: check, task: task, result: results[check.id])
    // A damaged file may say anything.
    let before = min(max(hintsShown[check.id] ?? 0, 0), ladder.hints.count)
    let shown = min(before + 1, ladder.hints.count)
    hintsShown[check.id] = shown
    return HintScreen(check: check, task: task, ladder: ladder, shown: shown)
  }
}
