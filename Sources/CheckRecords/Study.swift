/// What a study found of a student's code, to be looked at: no verdict, and no points.
///
/// A study is a method of the class `<Lab>Gradients` or `<Lab>Plots` among a lab's public checks.
public struct Study: Codable, Sendable, Equatable {
  /// What a study is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Analytic gradients beside numerical ones.
    case gradients = "Gradients"
    /// Pictures of what the code does.
    case plots = "Plots"
  }

  /// What it is about, such as `Task 2c · The mean squared error's gradient`.
  public var title: String
  /// What to look at, in order.
  public var figures: [Figure]

  /// Creates a study.
  public init(title: String, figures: [Figure] = []) {
    (self.title, self.figures) = (title, figures)
  }
}

/// Something to look at.
public enum Figure: Codable, Sendable, Equatable {
  /// A gradient beside a numerical one.
  case gradient(GradientTable)
  /// Curves.
  case curves(CurvePlot)
  /// The regions of a classifier.
  case regions(RegionPlot)
  /// Images.
  case images(ImageSheet)
}
