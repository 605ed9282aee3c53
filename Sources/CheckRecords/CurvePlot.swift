/// Curves over one axis, such as the losses of a training.
public struct CurvePlot: Codable, Sendable, Equatable {
  /// Numbers at equal distances.
  public struct Curve: Codable, Sendable, Equatable {
    /// What it is, such as `η = 0.1`.
    public var name: String
    /// The numbers; NaN and infinities may be among them.
    public var values: [Double]
    /// Where on the axis the first number stands.
    public var start: Double
    /// How far apart the numbers stand.
    public var step: Double

    /// The most numbers that a curve keeps: a student's code may return any number of them.
    public static let limit = 10_000

    /// Creates a curve of at most ``limit`` numbers.
    public init(_ name: String, _ values: [Double], from start: Double = 0, step: Double = 1) {
      (self.name, self.start, self.step) = (name, start, step)
      self.values = Array(values.prefix(Curve.limit))
    }
  }

  /// What it shows.
  public var title: String
  /// What the horizontal axis is.
  public var horizontal: String
  /// What the vertical axis is.
  public var vertical: String
  /// Whether equal distances on the vertical axis are equal factors.
  public var isLogarithmic: Bool
  /// Where the picture ends; what lies above is cut off. `nil` shows everything.
  public var ceiling: Double?
  /// The curves.
  public var curves: [Curve]

  /// Creates a plot.
  public init(
    title: String, horizontal: String, vertical: String, isLogarithmic: Bool = false, ceiling: Double? = nil,
    curves: [Curve]
  ) {
    (self.title, self.horizontal, self.vertical, self.curves) = (title, horizontal, vertical, curves)
    (self.isLogarithmic, self.ceiling) = (isLogarithmic, ceiling)
  }
}
