import Synchronization
import Workbench

/// A line of the terminal that fills up as bytes come in; in a file or a pipe, one line at the end.
final class ProgressBar: Sendable {
  private let title: String
  private let total: Int
  private let line = LiveLine()
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var count = 0
    /// How many bytes were there before, which say nothing of the speed.
    var firstCount: Int?
    var lastDrawing: ContinuousClock.Instant?
  }

  init(title: String, total: Int) {
    self.title = title
    self.total = total
  }

  /// Shows that so many bytes are here; at most ten times a second.
  func update(_ count: Int) {
    let words = state.withLock { state -> String? in
      state.count = count
      state.firstCount = state.firstCount ?? count
      let now = ContinuousClock.now
      if let last = state.lastDrawing, count < total, last.duration(to: now) < .milliseconds(100) { return nil }
      state.lastDrawing = now
      return text(state)
    }
    if let words { line.show(words) }
  }

  /// Ends the line.
  func finish() {
    line.say(state.withLock { text($0) })
  }

  private func text(_ state: State) -> String {
    let fraction = total > 0 ? min(Double(state.count) / Double(total), 1) : 1
    let width = 24
    let filled = Int((fraction * Double(width)).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let seconds = start.duration(to: .now) / .seconds(1)
    let speed = Double(state.count - (state.firstCount ?? 0)) / max(seconds, 0.001)
    return "\(title) \(bar) \(Int(fraction * 100)) % of \(megabytes(total)), \(megabytes(Int(speed)))/s"
  }
}
