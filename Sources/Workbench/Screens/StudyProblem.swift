import CheckRecords

/// Why a study has less to show than it should: the stub is untouched, or the student's code stopped.
struct StudyProblem: Screen {
  var record: CheckRecord
  var files: StudentFiles

  /// The study's name and what became of it.
  static func heading(_ record: CheckRecord) -> Line {
    let title = Line(record.study?.title ?? record.id, .strong)
    return switch record.outcome {
    case .passed: title
    case .notImplemented: Line("○ ", .open) + title + Line(" · to do", .open)
    case .graderError: Line("? ", .bad) + title + Line(" · not your fault", .bad)
    default: Line("✗ ", .bad) + title
    }
  }

  func lines(width: Int) -> [Line] {
    guard record.outcome != .passed else { return [] }
    var lines = record.message.visible.wrapped(to: width - 2).map { Line("  \($0)") }
    lines += crashSite(record.location, files: files, width: width)
    if let hint = record.hint { lines += labelled("Next", hint, width: width) }
    return record.outcome == .notImplemented ? lines : lines + printedLines(record.output, width: width)
  }
}
