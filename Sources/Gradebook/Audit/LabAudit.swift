import CheckRecords
import Foundation
import Grading

/// Whether a lab is sound: what it found of every variant, under several seeds.
///
/// A lab is sound when the stub scores 0, the solution and every accepted variant score full marks, each mutant fails
/// exactly the checks that its header names, with messages that name its patterns and no others, every check fails for some
/// mutant, and no seed changes a verdict.
public struct LabAudit: Sendable {
  /// What was found of one variant.
  public struct Finding: Sendable {
    /// The variant.
    public let variant: Variant
    /// A report for each seed.
    public let reports: [SubmissionReport]

    /// Creates a finding.
    package init(variant: Variant, reports: [SubmissionReport]) {
      (self.variant, self.reports) = (variant, reports)
    }
  }

  /// The lab's name.
  public let lab: String
  /// The checks, in the rubric's order.
  public let checks: [Rubric.Check]
  /// What was found, in the order of the variants.
  public let findings: [Finding]

  /// Creates an audit from what was found.
  package init(lab: String, checks: [Rubric.Check], findings: [Finding]) {
    (self.lab, self.checks, self.findings) = (lab, checks, findings)
  }

  /// Grades all variants of a lab.
  ///
  /// - Parameters:
  ///   - grader: The lab's grader.
  ///   - variants: The variants.
  ///   - seeds: The seeds.
  ///   - jobs: How many variants are graded at a time.
  ///   - onVariant: Called as each is done, with how many are.
  /// - Throws: ``GradingError`` when the machine is at fault.
  public init(
    grader: SubmissionGrader, variants: [Variant], seeds: [UInt64], jobs: Int,
    onVariant: @escaping @Sendable (Variant, Int) -> Void = { _, _ in }
  ) async throws {
    var findings: [Int: Finding] = [:]
    try await withThrowingTaskGroup(of: (place: Int, slot: Int, finding: Finding).self) { group in
      var waiting = variants.indices.makeIterator()
      func start(in slot: Int) {
        guard let place = waiting.next() else { return }
        let variant = variants[place]
        group.addTask {
          let reports = try await grader.reports(on: variant.files, student: variant.name, seeds: seeds, slot: slot)
          return (place, slot, Finding(variant: variant, reports: reports))
        }
      }
      for slot in 0..<min(max(1, jobs), variants.count) { start(in: slot) }
      while let done = try await group.next() {
        findings[done.place] = done.finding
        onVariant(done.finding.variant, findings.count)
        start(in: done.slot)
      }
    }
    lab = grader.rubric.lab
    checks = grader.rubric.checks
    self.findings = variants.indices.compactMap { findings[$0] }
  }

  /// What is wrong with the lab, a sentence each; empty when it is sound.
  public var breaches: [String] {
    findings.flatMap(breaches) + uncaught
  }

  private func breaches(of finding: Finding) -> [String] {
    guard let first = finding.reports.first else { return [] }
    let name = finding.variant.name
    var breaches: [String] = []
    for file in first.files where file.state != .compiled {
      breaches.append("\(name): \(file.name) doesn't compile: \(file.diagnostics.prefix(300))")
    }
    for other in finding.reports.dropFirst() where other.checks.map(\.outcome) != first.checks.map(\.outcome) {
      let changed = zip(first.checks, other.checks).filter { $0.outcome != $1.outcome }
        .map { "\($0.id) from \($0.outcome) to \($1.outcome) (\($1.message))" }
      breaches.append("\(name): seed \(other.seed) changes \(changed.joined(separator: ", "))")
    }
    let failed = LabAudit.failed(in: first)
    switch finding.variant.kind {
    case .stub:
      if first.score > 0 { breaches.append("\(name): scores \(first.score), but nothing is filled in") }
    case .solution, .accepted:
      breaches += first.checks.filter { $0.outcome != .passed }
        .map { "\(name): loses \($0.id), but is right: \($0.message)" }
    case .mutant(let named, let says):
      let missed = named.subtracting(failed).sorted()
      let unnamed = failed.subtracting(named).sorted()
      if !missed.isEmpty { breaches.append("\(name): is not caught by \(missed.joined(separator: ", "))") }
      if !unnamed.isEmpty { breaches.append("\(name): its header doesn't name \(unnamed.joined(separator: ", "))") }
      breaches += self.breaches(of: finding, says: says)
    }
    return breaches
  }

  /// A message that names a pattern names the true one, under every seed.
  private func breaches(of finding: Finding, says: Set<ErrorPattern>) -> [String] {
    let said = finding.reports.map(LabAudit.patterns)
    return ErrorPattern.allCases.compactMap { pattern in
      let checks = Set(said.flatMap { $0[pattern] ?? [] }).sorted().joined(separator: ", ")
      if !says.contains(pattern), !checks.isEmpty {
        return "\(finding.variant.name): \(checks) says “\(pattern.rawValue)”, but its header doesn't"
      }
      guard says.contains(pattern), let quiet = zip(finding.reports, said).first(where: { $1[pattern] == nil }) else {
        return nil
      }
      return "\(finding.variant.name): no check says “\(pattern.rawValue)” under seed \(quiet.0.seed)"
    }
  }

  /// The patterns that a report's messages name, with the checks that name them.
  static func patterns(in report: SubmissionReport) -> [ErrorPattern: [String]] {
    report.checks.reduce(into: [:]) { patterns, check in
      if let pattern = check.pattern { patterns[pattern, default: []].append(check.id) }
    }
  }

  /// A check that no mutant fails may check nothing.
  private var uncaught: [String] {
    let mutants = findings.filter { if case .mutant = $0.variant.kind { true } else { false } }
    guard !mutants.isEmpty else { return ["\(lab): there are no mutants yet, so nothing shows what its checks catch"] }
    let caught = mutants.compactMap(\.reports.first).reduce(into: Set<String>()) {
      $0.formUnion(LabAudit.failed(in: $1))
    }
    return checks.map(\.id).filter { !caught.contains($0) }.map { "\($0): no mutant fails it" }
  }

  /// The checks that a submission lost by itself, not because another came first.
  static func failed(in report: SubmissionReport) -> Set<String> {
    Set(report.checks.filter { $0.outcome != .passed && $0.outcome != .skipped }.map(\.id))
  }
}
