import Grading

/// What watch mode knows, and what it does next: a function of what happens, without a terminal or a file.
package struct WatchState: Sendable {
  /// Something that happened.
  package enum Event: Sendable {
    /// A key was pressed.
    case key(Character)
    /// A file changed.
    case changed
    /// The checks ended, so many seconds after the change.
    case finished(Bench.Result, seconds: Double)
    /// The checks could not run; a sentence says why.
    case failed(String)
    /// The terminal has another size, or shows us again.
    case redraw
    /// Control-Z: the shell takes over for a while.
    case suspend
    /// The terminal or whoever started us is gone.
    case end
  }

  /// Something to do.
  package enum Action: Sendable, Equatable {
    /// Run the checks; those that are running are of no use any more.
    case check
    /// Take one more hint on a check, and call ``WatchState/show(_:)`` with it.
    case hint(String)
    /// Give the terminal back until the shell lets us go on.
    case suspend
    /// End.
    case quit
  }

  /// What is shown besides the keys.
  package enum Panel: Sendable {
    /// The checks.
    case checks
    /// Hints on a check.
    case hint(HintScreen)
    /// The handout's text on the task.
    case handout
  }

  /// The lab.
  package let outline: LabOutline
  /// What the last run found.
  package private(set) var result: Bench.Result?
  /// How long that took from the change on, in seconds.
  package private(set) var seconds: Double?
  /// Why the last run failed.
  package private(set) var failure: String?
  /// Whether checks are running.
  package private(set) var isChecking = false
  /// What is shown.
  package private(set) var panel = Panel.checks
  /// The check that hints and handout are about; `nil` when everything passes.
  package private(set) var focus: String?

  /// Why the progress is not kept; `nil` while it is.
  package var trouble: String?

  /// Whether every check passed on the files as they were saved last.
  package var passes: Bool { !isChecking && failure == nil && result?.passes == true }

  /// Creates the state before the first run.
  package init(outline: LabOutline) {
    self.outline = outline
    focus = outline.checks.first?.id
  }

  /// The task that hints and handout are about.
  package var task: LabOutline.Task? { focus.flatMap { outline.task(of: $0) } }

  /// Takes in what happened.
  ///
  /// - Parameter event: What happened.
  /// - Returns: What to do.
  package mutating func handle(_ event: Event) -> [Action] {
    switch event {
    case .key(let key): return press(key)
    case .changed:
      (isChecking, panel) = (true, .checks)
      return [.check]
    case .finished(let result, let seconds):
      (self.result, self.seconds, failure, isChecking) = (result, seconds, nil, false)
      focus = openChecks.contains(where: { $0 == focus }) && !hasEarlierFailure ? focus : firstOpen
      return []
    case .failed(let words):
      (failure, isChecking) = (words, false)
      return []
    case .redraw: return []
    case .suspend: return [.suspend]
    case .end: return [.quit]
    }
  }

  /// Shows a hint.
  package mutating func show(_ hint: HintScreen) {
    panel = .hint(hint)
  }

  private mutating func press(_ key: Character) -> [Action] {
    switch key {
    case "q": return [.quit]
    case "r":
      (isChecking, panel) = (true, .checks)
      return [.check]
    case "h": return focus.map { [.hint($0)] } ?? []
    case "o":
      if case .handout = panel { panel = .checks } else { panel = .handout }
      return []
    case "n":
      (focus, panel) = (nextFocus, .checks)
      return []
    default:
      panel = .checks
      return []
    }
  }

  // MARK: - The check in focus

  /// The checks that don't pass, in the rubric's order.
  private var openChecks: [String] {
    // A run that was rejected, as where no file is there, has no checks.
    guard let checks = result?.report.checks, !checks.isEmpty else { return outline.checks.map(\.id) }
    return checks.filter { $0.outcome != .passed }.map(\.id)
  }

  /// The first check that was tried and failed, else the first that is to do.
  private var firstOpen: String? {
    result.flatMap { CheckScreen.failures(in: $0.report).first?.id } ?? openChecks.first
  }

  /// Whether the check in focus isn't even begun while another one fails.
  private var hasEarlierFailure: Bool {
    guard let failures = result.map({ CheckScreen.failures(in: $0.report).map(\.id) }), let focus else { return false }
    return !failures.isEmpty && !failures.contains(focus)
  }

  /// The first open check of the next task that has one, round and round.
  private var nextFocus: String? {
    let open = Set(openChecks)
    let firsts = outline.tasks.compactMap { task in task.checks.first { open.contains($0.id) }?.id }
    guard let task, let place = outline.tasks.firstIndex(of: task) else { return firsts.first }
    let later = outline.tasks[(place + 1)...].compactMap { task in task.checks.first { open.contains($0.id) }?.id }
    return later.first ?? firsts.first
  }
}
