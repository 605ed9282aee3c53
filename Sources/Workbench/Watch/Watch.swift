import Foundation
import Grading

/// Watch mode: checks again on every save, until someone presses `q`.
package struct Watch: Sendable {
  private let bench: Bench

  /// Creates a watch over a lab.
  package init(bench: Bench) {
    self.bench = bench
  }

  /// Watches until the end.
  ///
  /// - Returns: Whether the last run is over, and every check passed in it.
  package func run() async -> Bool {
    let (events, told) = AsyncStream.makeStream(of: WatchState.Event.self)
    let terminal = RawTerminal()
    let signals = SignalEvents { told.yield($0) }
    let thread = EventThread(
      watching: bench.outline.files, in: bench.folder, keys: terminal == nil ? nil : STDIN_FILENO
    ) { told.yield($0) }
    terminal?.enter()
    defer {
      terminal?.leave()
      thread.stop()
      signals.stop()
    }
    var state = WatchState(outline: bench.outline)
    var progress = LabProgress(lab: bench.outline.name)
    var running: Task<Void, Never>?
    defer { running?.cancel() }
    told.yield(.changed)
    for await event in events {
      if case .finished(let result, _) = event { state.trouble = bench.record(result, in: &progress) }
      for action in state.handle(event) {
        switch action {
        case .check: running = check(after: running) { told.yield($0) }
        case .hint(let id): bench.nextHint(on: id, in: &progress).map { state.show($0) }
        case .suspend: suspend(terminal)
        case .quit:
          running?.cancel()
          await running?.value
          return state.passes
        }
      }
      draw(state, hasKeys: terminal != nil, event)
    }
    // The stream ends early when this task is cancelled: by Control-C, or a signal to end.
    running?.cancel()
    await running?.value
    return false
  }

  /// Starts the checks as soon as those that are running have given up.
  private func check(
    after previous: Task<Void, Never>?, tell: @escaping @Sendable (WatchState.Event) -> Void
  ) -> Task<Void, Never> {
    previous?.cancel()
    let start = ContinuousClock.now
    return Task {
      await previous?.value
      do {
        let result = try await bench.check()
        if !Task.isCancelled { tell(.finished(result, seconds: start.duration(to: .now) / .seconds(1))) }
      } catch {
        if !Task.isCancelled { tell(.failed("\(error)")) }
      }
    }
  }

  /// Gives the terminal back, stops until the shell lets us go on, and takes it again.
  private func suspend(_ terminal: RawTerminal?) {
    terminal?.leave()
    kill(getpid(), SIGSTOP)
    terminal?.enter()
  }

  private func draw(_ state: WatchState, hasKeys: Bool, _ event: WatchState.Event) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    // In a file or a pipe only what is new is worth a page.
    if !isTerminal, state.isChecking { return }
    let text = WatchScreen(state: state, hasKeys: hasKeys).text(on: Terminal())
    let clear = isTerminal ? "\u{1b}[H\u{1b}[2J" : ""
    // A page that can't be written is no reason to stop: the next one may be.
    try? FileHandle.standardOutput.write(contentsOf: Data((clear + text).utf8))
  }
}

/// Signals of the terminal as events.
private final class SignalEvents {
  private let sources: [any DispatchSourceSignal]

  init(tell: @escaping @Sendable (WatchState.Event) -> Void) {
    let events: [(Int32, WatchState.Event)] = [
      (SIGHUP, .end), (SIGQUIT, .end), (SIGTSTP, .suspend), (SIGWINCH, .redraw),
    ]
    sources = events.map { number, event in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { tell(event) }
      source.resume()
      return source
    }
  }

  func stop() {
    for source in sources { source.cancel() }
  }
}
