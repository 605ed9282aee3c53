/// What `lab doctor` shows: a line for each thing, and the command that mends it.
package struct DoctorScreen: Screen {
  /// The findings.
  package var findings: [Finding]

  /// Creates the screen.
  package init(findings: [Finding]) {
    self.findings = findings
  }

  package func lines(width: Int) -> [Line] {
    let margin = (findings.map(\.subject.columns).max() ?? 0) + 4
    var lines: [Line] = []
    for finding in findings {
      let mark =
        switch finding.state {
        case .fine: Line("✓ ", .good)
        case .wrong: Line("✗ ", .bad)
        case .optional: Line("○ ", .open)
        }
      let words = finding.words.visible.wrapped(to: width - margin)
      lines += words.enumerated().map { index, words in
        (index == 0 ? mark + Line(finding.subject) : Line()).padded(to: margin) + Line(words)
      }
      if let remedy = finding.remedy {
        lines += remedy.visible.wrapped(to: width - margin).map { Line(blanks(margin)) + Line($0, .command) }
      }
    }
    let wrong = findings.count { $0.state == .wrong }
    guard wrong > 0 else { return lines + [Line(), Line("Everything that the labs need is there.", .good)] }
    let verdict = wrong == 1 ? "One thing is to be mended." : "\(wrong) things are to be mended."
    return lines + [Line(), Line(verdict, .bad)]
  }
}
