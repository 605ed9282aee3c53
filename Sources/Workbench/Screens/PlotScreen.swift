import CheckRecords
import Grading

/// What `lab plot` shows: pictures of what the student's code does.
package struct PlotScreen: Screen {
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

  package func lines(width: Int) -> [Line] {
    var lines = [Line(title, .strong)]
    lines += report.files.filter { $0.state != .compiled }.flatMap {
      [Line()] + FileProblem(file: $0).lines(width: width)
    }
    for record in report.records {
      lines += [Line(), StudyProblem.heading(record).truncated(to: width)]
      for figure in record.study?.figures ?? [] { lines += [Line()] + figure.lines(width: width) }
      let problem = StudyProblem(record: record, files: files).lines(width: width)
      lines += problem.isEmpty || record.study?.figures.isEmpty ?? true ? problem : [Line()] + problem
    }
    return lines + (ending.width > 0 ? [Line(), ending] : [])
  }

  private var ending: Line {
    let missing = report.records.count { $0.outcome != .passed }
    guard missing > 0 else { return Line() }
    let isEmpty = report.records.allSatisfy { $0.study?.figures.isEmpty ?? true }
    guard !isEmpty else { return Line("There is nothing to draw yet.", .strong) }
    return Line("\(missing) of \(report.records.count) pictures could not be finished", .open)
  }
}

extension Figure {
  /// The figure in a terminal.
  package func lines(width: Int) -> [Line] {
    switch self {
    case .gradient(let table): GradientRows(table: table).lines(width: width)
    case .curves(let plot): CurveChart(plot: plot).lines(width: width)
    case .regions(let plot): RegionChart(plot: plot).lines(width: width)
    case .images(let sheet): ImageRows(sheet: sheet).lines(width: width)
    }
  }
}
