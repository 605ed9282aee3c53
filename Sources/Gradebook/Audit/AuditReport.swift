import CheckRecords
import Foundation
import Grading
import Mustache

/// An audit as people read it: a matrix of variants by checks, for a terminal and as a page.
public struct AuditReport {
  let audit: LabAudit

  /// Creates a report.
  public init(_ audit: LabAudit) {
    self.audit = audit
  }

  /// The matrix as text: a row a variant, a column a check, then what is wrong.
  public var text: String {
    let width = audit.findings.map(\.variant.name.count).max() ?? 0
    let rows = audit.findings.map { finding in
      let marks = finding.reports.first?.checks.map { AuditReport.mark($0.outcome) }.joined() ?? ""
      let name = finding.variant.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let said = AuditReport.said(finding).map { "  \($0)" }
      return "\(name)  \(marks)  \(finding.reports.first?.score ?? 0)" + said.joined(separator: ";")
    }
    let legend = audit.checks.enumerated().map { "  \($0 + 1). \($1.id)" }
    let verdict = audit.breaches.isEmpty ? ["sound"] : audit.breaches.map { "✗ \($0)" }
    return ([audit.lab, "· passed  ✗ lost  – skipped"] + rows + ["checks, from the left:"] + legend + verdict)
      .joined(separator: "\n")
  }

  /// The matrix as a self-contained page.
  ///
  /// - Throws: When the template can't be read, which is a mistake of ours.
  public func html() throws -> String {
    let template = try HTMLText.template(AuditReport.template)
    return template.render(
      [
        "lab": audit.lab, "breaches": audit.breaches, "isSound": audit.breaches.isEmpty,
        "checks": audit.checks.map(\.id), "findings": audit.findings.map(fields),
      ] as [String: Any])
  }

  private func fields(_ finding: LabAudit.Finding) -> [String: Any] {
    let report = finding.reports.first
    return [
      "name": finding.variant.name, "summary": finding.variant.summary, "score": report?.score ?? 0,
      "said": AuditReport.said(finding).joined(separator: "; "),
      "cells": (report?.checks ?? []).map { check in
        [
          "kind": check.outcome.rawValue, "mark": AuditReport.mark(check.outcome),
          "title": "\(check.id): \(check.message)",
        ]
      },
    ]
  }

  /// The patterns that the messages name.
  static func said(_ finding: LabAudit.Finding) -> [String] {
    let said = finding.reports.first.map(LabAudit.patterns) ?? [:]
    return ErrorPattern.allCases.filter { said[$0] != nil }.map(\.rawValue)
  }

  static func mark(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: "·"
    case .skipped: "–"
    case .failed, .notImplemented, .trapped, .timedOut, .outOfMemory, .didNotCompile, .graderError: "✗"
    }
  }

  private static let template = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Audit of {{lab}}</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 15px/1.4 system-ui, sans-serif; margin: 1.5rem; }
    table { border-collapse: collapse; } td, th { border: 1px solid #8885; padding: .1rem .4rem; text-align: center; }
    th:first-child, td:first-child { text-align: left; }
    thead th:not(:first-child):not(:nth-last-child(-n+2)) { writing-mode: vertical-rl; font-weight: 400; font-size: .75rem; }
    .passed { color: #8888; } .skipped { color: #998; } td:not(.passed):not(.skipped).cell { background: #d6453c55; }
    small { color: #888; }
    </style></head><body>
    <h1>Audit of {{lab}}</h1>
    {{#isSound}}<p>The lab is sound: the stub scores 0, every right answer scores full marks, each mutant fails exactly the
    checks that it names, no message names a wrong pattern, every check catches something, and no seed changes a verdict.</p>{{/isSound}}
    <ul>{{#breaches}}<li>{{.}}</li>{{/breaches}}</ul>
    <table><thead><tr><th>variant</th>{{#checks}}<th>{{.}}</th>{{/checks}}<th>score</th><th>messages say</th></tr></thead><tbody>
    {{#findings}}<tr><td>{{name}}<br><small>{{summary}}</small></td>{{#cells}}<td class="cell {{kind}}" title="{{title}}">{{mark}}</td>{{/cells}}<td>{{score}}</td><td>{{said}}</td></tr>
    {{/findings}}</tbody></table>
    </body></html>

    """
}
