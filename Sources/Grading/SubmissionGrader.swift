import CheckRecords
import Foundation

/// Grades submissions to one lab, one at a time a slot: stage, compile, check, score.
///
///     let grader = try await SubmissionGrader(course: course, lab: lab, options: .init())
///     defer { grader.close() }
///     let report = try await grader.grade(folder, student: "ada", slot: 0)
public struct SubmissionGrader: Sendable {
  /// How to grade.
  public struct Options: Sendable {
    /// The sandbox.
    public var sandbox: Sandbox.Kind
    /// The seed; `nil` takes the rubric's.
    public var seed: UInt64?
    /// Whether only the checks that students have are run.
    public var publicOnly: Bool
    /// The one check to run, with those it comes after; `nil` runs all.
    public var onlyCheck: String?
    /// The largest answer of a worker that is read, in bytes.
    public var replyLimit: Int

    /// Creates options.
    public init(
      sandbox: Sandbox.Kind = .bubblewrap, seed: UInt64? = nil, publicOnly: Bool = false, onlyCheck: String? = nil,
      replyLimit: Int = 256 << 20
    ) {
      self.sandbox = sandbox
      self.seed = seed
      self.publicOnly = publicOnly
      self.onlyCheck = onlyCheck
      self.replyLimit = replyLimit
    }
  }

  /// The lab's rubric.
  public let rubric: Rubric
  private let course: Course
  private let lab: Lab
  private let options: Options
  private let toolchain: Toolchain
  private let sources: LabSources
  private let kit: Kit
  private let sandbox: Sandbox
  private let checks: [Rubric.Check]
  private let place: TemporaryPlace

  /// Prepares to grade a lab: reads the rubric, builds the kit, tries the sandbox.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - lab: The lab.
  ///   - options: How to grade.
  ///   - progress: Called with lines that say how a build goes.
  /// - Throws: ``GradingError`` for a broken rubric, checks that don't build, or a sandbox that can't run.
  public init(
    course: Course, lab: Lab, options: Options, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws {
    let rubric = try Rubric(contentsOf: lab.rubricFile)
    guard rubric.lab == lab.name else {
      throw GradingError(.rubric, "\(lab.rubricFile.path) is the rubric of \(rubric.lab), not of \(lab.name).")
    }
    self.rubric = rubric
    self.course = course
    self.lab = lab
    self.options = options
    checks = try SubmissionGrader.selection(of: rubric, options)
    toolchain = try await Toolchain.find()
    sources = try LabSources(course: course, lab: lab, rubric: rubric)
    // What still runs is ended first: it might write into a folder that is being removed.
    ControlGroup.removeAbandoned()
    TemporaryPlace.removeAbandoned()
    place = try TemporaryPlace()
    do {
      sandbox = try await Sandbox(options.sandbox, toolchain: toolchain, folder: place.folder)
      let builder = KitBuilder(course: course, lab: lab, rubric: rubric, toolchain: toolchain, progress: progress)
      let lock = try await builder.lock()
      defer { lock.release() }
      let kit = try await builder.kit()
      try rubric.validate(against: Set(kit.checks.keys), file: lab.rubricFile.path)
      try await SandboxCache.prepare(for: kit, rubric: rubric, sandbox: sandbox, in: place.folder)
      self.kit = try kit.reachable(byOthersIn: place.folder)
    } catch {
      place.remove()
      throw error
    }
  }

  /// Removes what grading left in the temporary folder.
  public func close() {
    place.remove()
  }

  /// The seed of this run.
  public var seed: UInt64 { options.seed ?? rubric.seed }

  /// The sandbox of this run.
  package var sandboxKind: Sandbox.Kind { options.sandbox }

  /// What the verdicts depend on, besides the submission.
  ///
  /// - Throws: ``GradingError`` when a part of it can't be read.
  package func ingredients() throws -> Ingredients {
    try Ingredients(course: course, lab: lab, kit: kit, sources: sources, toolchain: toolchain)
  }

  /// Grades one submission.
  ///
  /// - Parameters:
  ///   - submission: The folder that the student's files lie in.
  ///   - student: The student's name.
  ///   - index: A slot's number, under which no other submission is being graded.
  /// - Returns: The report, and the files that it is about.
  /// - Throws: ``GradingError`` when the machine is at fault: a full disk, a compiler that can't be started.
  public func grade(_ submission: URL, student: String, slot index: Int) async throws -> GradedSubmission {
    var compiled: CompiledSubmission?
    defer { compiled?.remove() }
    return try await grade(submission, student: student, slot: index, after: &compiled)
  }

  /// Grades one submission after another in a slot; what was just compiled is not compiled again for the same files.
  ///
  /// - Parameters:
  ///   - submission: The folder that the student's files lie in.
  ///   - student: The student's name.
  ///   - index: The slot's number, under which no other submission is being graded.
  ///   - compiled: What the slot compiled last; whoever holds it removes its workspace in the end.
  /// - Returns: The report, and the files that it is about.
  /// - Throws: ``GradingError`` when the machine is at fault.
  package func grade(
    _ submission: URL, student: String, slot index: Int, after compiled: inout CompiledSubmission?
  ) async throws -> GradedSubmission {
    var clock = Stopwatch()
    let (staged, notes) = try takeIn(submission)
    let stageTime = clock.lap()
    var report: SubmissionReport
    if staged.allSatisfy(\.isMissing) {
      report = rejection(of: staged, student: student, stage: stageTime, slot: index)
    } else {
      if compiled?.staged == staged {
        compiled?.seconds = 0
      } else {
        compiled?.remove()
        compiled = nil
        compiled = try await compile(staged, slot: index)
      }
      guard let compiled else { preconditionFailure("A submission is compiled before it is checked.") }
      report = try await check(compiled, student: student, seed: seed, stage: stageTime, slot: index)
    }
    report.notes += notes
    return GradedSubmission(report: report, staged: staged)
  }

  /// The report on a submission that could not be graded: no check has a verdict, and a person has to look.
  ///
  /// - Parameters:
  ///   - submission: The folder that the student's files lie in.
  ///   - student: The student's name.
  ///   - error: What came in the way.
  /// - Returns: The report, and the files that it is about.
  public func unsettled(_ submission: URL, student: String, error: GradingError) -> GradedSubmission {
    let staged = Staging.stage(rubric.files, from: submission)
    let files = staged.map { file in
      let state: FileState = file.text != nil ? .compiled : file.isMissing ? .missing : .replacedByStub
      return Compilation.FileResult(name: file.name, state: state, diagnostics: file.refusal ?? file.fault ?? "")
    }
    let verdicts = Scoring.verdicts(on: checks, records: [:], files: files)
    var report = report(
      student: student, seed: seed, in: Sandbox.Slot(index: 0), files: files, verdicts,
      .init(stage: 0, compile: 0, check: 0))
    report.notes.append("It could not be graded: \(error.description)")
    return GradedSubmission(report: report, staged: staged)
  }

  /// The report on a submission that nothing can be taken from, such as an archive that can't be opened.
  ///
  /// - Parameters:
  ///   - reason: Why, in a sentence.
  ///   - student: The student's name.
  ///   - index: A slot's number, under which no other submission is being graded.
  /// - Returns: The report, and the files, all of them refused.
  package func reject(because reason: String, student: String, slot index: Int) -> GradedSubmission {
    let slot = sandbox.slot(index, for: "running", memory: rubric.limits.memory)
    defer { slot.close() }
    let staged = rubric.files.map { StagedFile(name: $0, text: nil, refusal: reason) }
    var report = emptyReport(student: student, seed: seed, in: slot, .init(stage: 0, compile: 0, check: 0))
    report.status = .rejected
    report.notes.append(reason)
    report.files = staged.map { .init(name: $0.name, sha256: nil, state: .missing, diagnostics: "") }
    return GradedSubmission(report: report, staged: staged)
  }

  /// Compiles files once and checks them under several seeds.
  ///
  /// - Parameters:
  ///   - staged: The files, as they were taken in.
  ///   - student: The student's name.
  ///   - seeds: The seeds.
  ///   - index: A slot's number, under which no other submission is being graded.
  /// - Returns: A report for each seed.
  /// - Throws: ``GradingError`` when the machine is at fault.
  package func reports(
    on staged: [StagedFile], student: String, seeds: [UInt64], slot index: Int
  ) async throws -> [SubmissionReport] {
    let compiled = try await compile(staged, slot: index)
    defer { compiled.remove() }
    var reports: [SubmissionReport] = []
    for seed in seeds {
      reports.append(try await check(compiled, student: student, seed: seed, stage: 0, slot: index))
    }
    return reports
  }

  /// Runs the lab's studies of a kind on one submission.
  ///
  /// - Parameters:
  ///   - kind: Which studies.
  ///   - submission: The folder that the student's files lie in.
  /// - Returns: What they found.
  /// - Throws: ``GradingError`` when the machine is at fault.
  package func studies(of kind: Study.Kind, on submission: URL) async throws -> StudyReport {
    let compiled = try await compile(try takeIn(submission).staged, slot: 0)
    defer { compiled.remove() }
    let slot = sandbox.slot(0, for: "running", memory: rubric.limits.memory)
    defer { slot.close() }
    let ids = kit.studies.keys.filter { lab.isStudy($0, kind) }.sorted()
    let records = try await runner(of: compiled, seed: seed, in: slot).run(
      ids.map { .init(id: $0, after: [], isPublic: true) })
    return StudyReport(ids: ids, records: records, files: compiled.files)
  }

  // MARK: - Steps

  /// The files that the rubric names, and what is to be said about others.
  private func takeIn(_ submission: URL) throws -> (staged: [StagedFile], notes: [String]) {
    var staged = Staging.stage(rubric.files, from: submission)
    if let fault = staged.lazy.compactMap(\.fault).first { throw GradingError(.environment, fault) }
    let strays = StrayFiles(in: submission, besides: rubric.files)
    for index in staged.indices where staged[index].isMissing {
      staged[index].remark = strays.remark(onMissing: staged[index].name)
    }
    let notes = strays.notes(missing: staged.filter(\.isMissing).map(\.name)) { path in
      path == "main.swift" && Staging.stage([path], from: submission).first?.text == sources.main
    }
    return (staged, notes)
  }

  private func compile(_ staged: [StagedFile], slot index: Int) async throws -> CompiledSubmission {
    let slot = sandbox.slot(index, for: "compiling", memory: Compiler.memory)
    defer { slot.close() }
    let workspace = try Workspace(folder: place.folder.appending(path: "slot-\(index)"), for: slot)
    do {
      var clock = Stopwatch()
      let compiler = Compiler(
        toolchain: toolchain, kit: kit, sandbox: sandbox, slot: slot, workspace: workspace, module: rubric.lab,
        optimize: rubric.optimize)
      let files = try await Compilation.run(staged, sources: sources, compiler: compiler)
      return CompiledSubmission(staged: staged, files: files, seconds: clock.lap(), workspace: workspace)
    } catch {
      workspace.remove()
      throw error
    }
  }

  private func check(
    _ compiled: CompiledSubmission, student: String, seed: UInt64, stage: Double, slot index: Int
  ) async throws -> SubmissionReport {
    let slot = sandbox.slot(index, for: "running", memory: rubric.limits.memory)
    defer { slot.close() }
    var clock = Stopwatch()
    // The hidden ones last: what a worker saw in one must not show in what it says in a check that speaks.
    let ordered = [Visibility.public, .afterDue, .hidden].flatMap { visibility in
      checks.filter { $0.visibility == visibility }
    }
    let records = try await runner(of: compiled, seed: seed, in: slot).run(
      ordered.map { .init(id: $0.id, after: $0.after, isPublic: $0.visibility == .public) })
    let verdicts = Scoring.verdicts(on: checks, records: records, files: compiled.files)
    let times = SubmissionReport.Times(stage: stage, compile: compiled.seconds, check: clock.lap())
    return report(student: student, seed: seed, in: slot, files: compiled.files, verdicts, times)
  }

  private func runner(of compiled: CompiledSubmission, seed: UInt64, in slot: Sandbox.Slot) -> CheckRunner {
    CheckRunner(
      kit: kit, sandbox: sandbox, slot: slot, workspace: compiled.workspace, rubric: rubric, seed: seed,
      replyLimit: options.replyLimit)
  }

  // MARK: - Reports

  private func report(
    student: String, seed: UInt64, in slot: Sandbox.Slot, files: [Compilation.FileResult],
    _ verdicts: [SubmissionReport.Check], _ times: SubmissionReport.Times
  ) -> SubmissionReport {
    var report = emptyReport(student: student, seed: seed, in: slot, times)
    report.score = verdicts.reduce(0) { $0 + $1.earned }
    report.files = files.map(SubmissionReport.File.init)
    report.checks = verdicts
    if verdicts.contains(where: { $0.outcome == .graderError }) {
      report.status = .graderError
      report.notes.append("A check failed through no fault of the submission: a person has to look.")
    }
    return report
  }

  private func rejection(
    of staged: [StagedFile], student: String, stage: Double, slot index: Int
  ) -> SubmissionReport {
    let slot = sandbox.slot(index, for: "running", memory: rubric.limits.memory)
    defer { slot.close() }
    var report = emptyReport(student: student, seed: seed, in: slot, .init(stage: stage, compile: 0, check: 0))
    report.status = .rejected
    report.notes.append("None of the lab's files is there: \(rubric.files.joined(separator: ", ")).")
    if let remark = staged.lazy.compactMap(\.remark).first { report.notes.append(remark) }
    report.files = staged.map { .init(name: $0.name, sha256: nil, state: .missing, diagnostics: $0.remark ?? "") }
    return report
  }

  private func emptyReport(
    student: String, seed: UInt64, in slot: Sandbox.Slot, _ times: SubmissionReport.Times
  ) -> SubmissionReport {
    SubmissionReport(
      lab: rubric.lab, student: student, submission: "", score: 0, maxScore: checks.reduce(0) { $0 + $1.points },
      status: .graded, sandbox: options.sandbox.rawValue, limits: limits(in: slot), seed: seed,
      notes: options.sandbox == .none ? [SubmissionReport.openNote] : [],
      files: [], checks: [], seconds: times)
  }

  private func limits(in slot: Sandbox.Slot) -> [String: String] {
    sandbox.limits(in: slot).merging([
      "secondsPerCheck": "\(rubric.limits.seconds)", "memoryBytes": "\(rubric.limits.memory)",
      "replyBytes": "\(options.replyLimit)",
    ]) { $1 }
  }

  // MARK: - Preparing

  private static func selection(of rubric: Rubric, _ options: Options) throws -> [Rubric.Check] {
    let offered = options.publicOnly ? rubric.publicChecks : rubric.checks
    guard let only = options.onlyCheck else { return offered }
    let chosen = offered.filter { $0.id == only || $0.id.hasPrefix("\(only).") || $0.id.hasSuffix(".\(only)") }
    guard !chosen.isEmpty else {
      let nearest = only.nearest(in: offered.map(\.id))
      throw GradingError(.notFound, "There is no check named \(only)\(nearest.map { "; did you mean \($0)?" } ?? ".")")
    }
    var wanted = Set(chosen.map(\.id))
    // Later rows come after earlier ones only, so one pass from the end finds all that is needed.
    for check in offered.reversed() where wanted.contains(check.id) { wanted.formUnion(check.after) }
    return offered.filter { wanted.contains($0.id) }
  }
}
