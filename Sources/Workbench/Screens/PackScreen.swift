/// What `lab pack` shows: what is in the archive, or why there is none.
package struct PackScreen: Screen {
  /// The lab.
  package var outline: LabOutline
  /// What is to be handed in.
  package var handIn: HandIn
  /// Where the archive was written; `nil` when it was refused.
  package var archive: String?

  /// Creates the screen.
  package init(outline: LabOutline, handIn: HandIn, archive: String?) {
    (self.outline, self.handIn, self.archive) = (outline, handIn, archive)
  }

  package func lines(width: Int) -> [Line] {
    let reasons = handIn.reasons.flatMap { reason in
      reason.visible.wrapped(to: width - 4).enumerated().map { index, words in
        Line(index == 0 ? "  ✗ " : "    ", .bad) + Line(words)
      }
    }
    guard let archive else {
      let way =
        handIn.isEmpty
        ? [Line("None of the lab's files is there, so there is nothing to hand in.")]
        : [Line("To hand in what is there all the same: "), Line("  lab pack \(outline.name) --anyway", .command)]
      return [Line("\(outline.title) is not packed", .strong)] + reasons + [Line()] + way
    }
    var lines = [Line("✓ ", .good) + Line(archive, .strong)]
    lines += handIn.files.map { Line("  \($0)") }
    if !reasons.isEmpty { lines += [Line("Packed all the same:", .open)] + reasons }
    guard let score = handIn.score else {
      let words = "No public score is in it, because the files changed since the last check. To put it in:"
      return lines + [Line()] + words.wrapped(to: width).map { Line($0, .open) }
        + [Line("  lab check \(outline.name) && lab pack \(outline.name)", .command)]
    }
    let figures = "\(score.passed) of \(score.checks) public checks, \(score.points) of \(score.maxPoints) points"
    return lines + [Line("  \(HandIn.scoreFile): \(figures)")]
  }
}
