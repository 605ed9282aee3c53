import CheckRecords
import Grading

/// What `lab gradcheck` shows: the student's gradients beside numerical ones.
package struct GradientScreen: Screen {
  /// The lab's title.
  package var title: String
  /// What the studies found.
  package var report: StudyReport
  /// The student's files, to quote from.
  package var files: StudentFiles

  /// Creates the screen.
  package init(title: String, report: StudyReport, files: StudentFiles) {
    (self.title, self.report, self.files) = (title, report, files)
  }

  private var tables: [GradientTable] { report.records.flatMap(\.tables) }

  /// Whether every gradient is there and agrees.
  package var passes: Bool { report.isWhole && tables.allSatisfy { $0.wrongCount == 0 } }

  package func lines(width: Int) -> [Line] {
    var lines = [Line(title, .strong)]
    lines += report.files.filter { $0.state != .compiled }.flatMap {
      [Line()] + FileProblem(file: $0).lines(width: width)
    }
    for record in report.records {
      lines += [Line(), StudyProblem.heading(record).truncated(to: width)]
      lines += record.tables.flatMap { GradientRows(table: $0).lines(width: width) }
      lines += StudyProblem(record: record, files: files).lines(width: width)
    }
    if !tables.isEmpty { lines += [Line(), HeatMap.legend(for: tables).truncated(to: width)] }
    return lines + [Line()] + ending(width: width)
  }

  private func ending(width: Int) -> [Line] {
    let count = tables.reduce(0) { $0 + $1.entries.count }
    let wrong = tables.reduce(0) { $0 + $1.wrongCount }
    let missing = report.records.count { $0.outcome != .passed }
    guard count > 0 else { return [Line("There is nothing to compare yet.", .strong)] }
    let verdict =
      wrong > 0
      ? Line("\(wrong) of \(count) numbers \(wrong == 1 ? "is" : "are") wrong", .bad)
      : Line(missing == 0 ? "✓ All \(count) numbers agree" : "The \(count) numbers that are there agree", .good)
    guard missing > 0 else { return [verdict] }
    return [verdict + Line(" · \(missing) of \(report.records.count) comparisons could not be finished", .open)]
  }
}

extension CheckRecord {
  /// The gradients that a study compared.
  fileprivate var tables: [GradientTable] {
    (study?.figures ?? []).compactMap { figure in
      if case .gradient(let table) = figure { table } else { nil }
    }
  }
}
