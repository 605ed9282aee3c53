/// What a classifier of two classes says of each place of the plane, and the samples that it was made for.
public struct RegionPlot: Codable, Sendable, Equatable {
  /// A sample.
  public struct Point: Codable, Sendable, Equatable {
    /// How far to the right it is.
    public var x: Double
    /// How far up it is.
    public var y: Double
    /// Its class.
    public var label: Int

    /// Creates a sample.
    public init(x: Double, y: Double, label: Int) {
      (self.x, self.y, self.label) = (x, y, label)
    }
  }

  /// What it shows.
  public var title: String
  /// The ends of the horizontal axis.
  public var width: ClosedRange<Double>
  /// The ends of the vertical axis.
  public var height: ClosedRange<Double>
  /// The number of places along each axis.
  public var resolution: Int
  /// How likely class 1 is at each place, from 0 to 1, row by row from the top; none where only the samples are shown.
  public var shares: [Double]
  /// The samples.
  public var points: [Point]
  /// The names of the classes.
  public var classNames: [String]

  /// Creates a plot.
  public init(
    title: String, width: ClosedRange<Double>, height: ClosedRange<Double>, resolution: Int = 48, shares: [Double] = [],
    points: [Point], classNames: [String] = ["class 0", "class 1"]
  ) {
    (self.title, self.width, self.height, self.resolution) = (title, width, height, resolution)
    (self.shares, self.points, self.classNames) = (shares, points, classNames)
  }

  /// The middles of the places, row by row from the top: `[x, y]` each.
  public static func places(
    width: ClosedRange<Double>, height: ClosedRange<Double>, resolution: Int = 48
  ) -> [[Double]] {
    func middle(_ index: Int, of range: ClosedRange<Double>) -> Double {
      let share = (Double(index) + 0.5) / Double(resolution)
      return range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
    return (0..<resolution).flatMap { row in
      let y = middle(resolution - 1 - row, of: height)
      return (0..<resolution).map { [middle($0, of: width), y] }
    }
  }
}
