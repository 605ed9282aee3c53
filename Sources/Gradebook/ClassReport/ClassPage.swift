import CheckRecords
import Foundation
import Grading
import Mustache

/// What an instructor reads of a class: `class.html`, one self-contained page.
package struct ClassPage {
  /// The page's name in the output folder.
  package static let fileName = "class.html"

  private let rubric: Rubric
  private let standings: [Standing]
  private let statistics: ClassStatistics
  private let template: MustacheTemplate

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - standings: What every student has.
  ///   - rubric: The lab's rubric.
  /// - Throws: An error of the template's, which a test would have met.
  package init(_ standings: [Standing], rubric: Rubric) throws {
    self.standings = standings
    self.rubric = rubric
    statistics = ClassStatistics(standings, rubric: rubric)
    template = try HTMLText.template(ClassTemplate.html)
  }

  /// The page.
  package func html() -> String {
    template.render(
      [
        "title": rubric.title, "possible": rubric.points, "handedIn": statistics.handedIn,
        "missing": statistics.missing, "mean": statistics.mean.map(decimal) ?? "–",
        "median": statistics.median.map(decimal) ?? "–", "seconds": decimal(statistics.seconds.median),
        "slowest": decimal(statistics.seconds.maximum), "bars": bars, "people": people, "needsPerson": !people.isEmpty,
        "checks": checks,
        "numbers": rubric.checks.indices.map { $0 + 1 }, "rows": rows, "legend": legend,
      ] as [String: Any])
  }

  /// The distribution's bars, in a picture of 500 by 160.
  private var bars: [[String: Any]] {
    let most = max(1, statistics.distribution.max() ?? 1)
    return statistics.distribution.enumerated().map { tenth, count -> [String: Any] in
      let height = 110 * count / most
      return [
        "x": 10 + 48 * tenth, "y": 130 - height, "height": height, "middle": 32 + 48 * tenth,
        "labelY": 125 - height, "count": count, "from": "\(10 * tenth)",
      ]
    }
  }

  /// Those whom a person has to look at, and why.
  private var people: [[String: Any]] {
    standings.compactMap { standing -> [String: Any]? in
      guard let report = standing.counted?.attempt.report else { return nil }
      let name = report.student.visibleLine
      if standing.needsPerson { return ["student": name, "why": "A check failed through no fault of the submission."] }
      if report.status == .rejected { return ["student": name, "why": report.notes.joined(separator: " ").visible] }
      return nil
    }
  }

  private var checks: [[String: Any]] {
    statistics.checks.enumerated().map { index, check -> [String: Any] in
      let discrimination = check.discrimination
      let isOdd = discrimination.map { $0 < 0.1 } ?? false
      return [
        "number": index + 1, "title": check.title, "id": check.id, "points": check.points,
        "passed": check.passed, "students": check.students, "percent": Int((100 * check.passRate).rounded()),
        "difficulty": hundredths(check.difficulty), "discrimination": discrimination.map(hundredths) ?? "–",
        "isOdd": isOdd, "seconds": hundredths(check.seconds),
      ]
    }
  }

  private var rows: [[String: Any]] {
    standings.map { standing -> [String: Any] in
      let checks = Dictionary(
        (standing.counted?.attempt.report.checks ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return [
        "student": standing.record.student.name.visibleLine,
        "score": standing.counted?.score.short ?? "–",
        "cells": rubric.checks.map { row -> [String: Any] in
          let outcome = checks[row.id]?.outcome
          return ["mark": outcome?.mark ?? "", "kind": outcome?.rawValue ?? "none", "words": outcome?.words ?? "none"]
        },
      ]
    }
  }

  private var legend: String { Outcome.allCases.map { "\($0.mark) \($0.words)" }.joined(separator: " · ") }

  private func decimal(_ number: Double) -> String { String(format: "%.1f", number) }

  private func hundredths(_ number: Double) -> String { String(format: "%.2f", number) }
}

extension Outcome {
  /// One letter that tells the outcome without colour.
  fileprivate var mark: String {
    switch self {
    case .passed: "✓"
    case .failed: "✗"
    case .notImplemented: "○"
    case .trapped: "!"
    case .timedOut: "T"
    case .outOfMemory: "M"
    case .didNotCompile: "C"
    case .skipped: "–"
    case .graderError: "?"
    }
  }
}
