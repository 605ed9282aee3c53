/// Times the steps of a process.
struct Stopwatch {
  private var start = ContinuousClock.now

  /// The seconds since the last lap.
  mutating func lap() -> Double {
    let now = ContinuousClock.now
    defer { start = now }
    return start.duration(to: now) / .seconds(1)
  }
}
