import CheckRecords

/// What `lab data show` shows: samples of a set of data.
package struct DataScreen: Screen {
  /// What is shown.
  package var title: String
  /// The samples.
  package var figure: Figure

  /// Creates the screen.
  package init(title: String, figure: Figure) {
    (self.title, self.figure) = (title, figure)
  }

  package func lines(width: Int) -> [Line] {
    [Line(title.truncated(to: width), .strong), Line()] + figure.lines(width: width)
  }
}
