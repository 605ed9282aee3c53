import Grading

extension AuditReport {
  /// Several labs' matrices as a page of Markdown, for the course's documentation.
  ///
  /// - Parameters:
  ///   - reports: The labs' audits.
  ///   - seeds: Under how many seeds each variant was graded.
  /// - Returns: The page.
  public static func markdown(_ reports: [AuditReport], seeds: Int) -> String {
    let introduction = """
      # What every check catches

      Made by `grader audit --markdown`: do not edit. Each lab was graded under \(seeds) \(seeds == 1 ? "seed" : "seeds"). The
      stub scores 0; the solution and every accepted variant score full marks; each mutant, a solution with one mistake,
      loses the checks that are marked ✗, and comes before those that are marked – (they build on a check that it lost). The
      last column has the patterns that failing messages name to the student.

      """
    return ([introduction] + reports.map(\.section)).joined(separator: "\n")
  }

  /// One lab: its verdict, the matrix, and the checks by number.
  private var section: String {
    let numbers = audit.checks.indices.map { "\($0 + 1)" }
    let header = ["variant", "what it is", "score"] + numbers + ["messages say"]
    let rows = audit.findings.map { finding in
      let marks = (finding.reports.first?.checks ?? []).map { check in
        let mark = AuditReport.mark(check.outcome)
        return mark == "·" ? " " : mark
      }
      return [finding.variant.name, finding.variant.summary, "\(finding.reports.first?.score ?? 0)"] + marks
        + [AuditReport.said(finding).joined(separator: "; ")]
    }
    let rule = ["---", "---", "--:"] + numbers.map { _ in ":-:" } + ["---"]
    let table = ([header, rule] + rows).map { row in
      "| \(row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |"
    }
    let verdict =
      audit.breaches.isEmpty
      ? [
        "Sound: \(count("mutant", of: .mutants)), \(count("accepted variant", of: .accepted)), \(numbers.count) checks."
      ]
      : audit.breaches.map { "- ✗ \($0.split(separator: "\n").joined(separator: " "))" }
    let legend = audit.checks.enumerated().map { "\($0 + 1). \($1.title) (`\($1.id)`, \($1.points))" }
    return (["## \(audit.lab)", ""] + verdict + [""] + table + ["", "The checks, with their points:", ""] + legend)
      .joined(separator: "\n") + "\n"
  }

  private enum Group { case mutants, accepted }

  private func count(_ noun: String, of group: Group) -> String {
    let count = audit.findings.count { finding in
      switch finding.variant.kind {
      case .mutant: group == .mutants
      case .accepted: group == .accepted
      case .stub, .solution: false
      }
    }
    return "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
