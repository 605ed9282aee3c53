import Foundation

/// What being late costs.
///
///     late: { grace: 15 minutes, per-started-day: 10%, at-most: 50% }
///     late: { table: [{ up-to: 1 day, costs: 10% }, { up-to: 3 days, costs: 30% }] }
public struct LatePenalty: Sendable, Equatable {
  /// How the cost grows.
  public enum Rule: Sendable, Equatable {
    /// So much for each day that has started, up to a limit.
    case perStartedDay(Percentage, atMost: Percentage)
    /// The cost of the first row that isn't exceeded; everything after the last one.
    case table([Row])
  }

  /// One row of a table.
  public struct Row: Sendable, Equatable {
    /// The largest lateness that the row is for, in seconds.
    public var upTo: Int
    /// What it costs.
    public var costs: Percentage

    /// Creates a row.
    public init(upTo: Int, costs: Percentage) {
      self.upTo = upTo
      self.costs = costs
    }
  }

  /// How long after the due date nothing is late yet, in seconds; past it, lateness counts from the due date.
  public var grace: Int
  /// How the cost grows.
  public var rule: Rule

  /// Creates a penalty.
  public init(grace: Int, rule: Rule) {
    self.grace = grace
    self.rule = rule
  }

  /// What a submission loses.
  ///
  /// - Parameters:
  ///   - submitted: When it was handed in.
  ///   - due: When it was due.
  ///   - zone: The course's time zone, whose days count.
  /// - Returns: The share of its points.
  package func cost(submitted: Date, due: Date, zone: TimeZone) -> Percentage {
    let lateness = submitted.timeIntervalSince(due)
    guard lateness > Double(grace) else { return .zero }
    switch rule {
    case .perStartedDay(let daily, let limit):
      return min(limit, daily.times(LocalTime(zone: zone).startedDays(from: due, to: submitted)))
    case .table(let rows):
      return rows.first { lateness <= Double($0.upTo) }?.costs ?? .all
    }
  }
}
