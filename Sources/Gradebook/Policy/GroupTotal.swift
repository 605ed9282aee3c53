/// What a student has in a group of labs, the worst left out.
public struct GroupTotal: Sendable, Equatable {
  /// One lab's part.
  public struct Part: Sendable, Equatable {
    /// The lab.
    public var lab: String
    /// The points that count.
    public var points: Points
    /// The points that there are.
    public var possible: Points

    /// Creates a part.
    public init(lab: String, points: Points, possible: Points) {
      self.lab = lab
      self.points = points
      self.possible = possible
    }

    /// Whether this is a smaller share of its lab than another's: by products, as no division is exact.
    fileprivate func isWorse(than other: Part) -> Bool {
      points.hundredths * other.possible.hundredths < other.points.hundredths * possible.hundredths
    }
  }

  /// The labs that count, in the group's order.
  public let counted: [Part]
  /// The labs that are left out.
  public let dropped: [Part]

  /// Leaves out the labs with the smallest shares; of equals the earlier.
  ///
  /// - Parameters:
  ///   - parts: All labs of the group that were graded so far.
  ///   - dropLowest: How many to leave out; one always stays.
  public init(_ parts: [Part], dropLowest: Int) {
    let fromWorst = parts.indices.sorted { one, other in
      if parts[one].isWorse(than: parts[other]) { return true }
      return parts[other].isWorse(than: parts[one]) ? false : one < other
    }
    let left = Set(fromWorst.prefix(max(0, min(dropLowest, parts.count - 1))))
    counted = parts.indices.filter { !left.contains($0) }.map { parts[$0] }
    dropped = parts.indices.filter(left.contains).map { parts[$0] }
  }

  /// The points that count.
  public var points: Points { counted.reduce(.zero) { $0 + $1.points } }
  /// The points that there are, in the labs that count.
  public var possible: Points { counted.reduce(.zero) { $0 + $1.possible } }
}
