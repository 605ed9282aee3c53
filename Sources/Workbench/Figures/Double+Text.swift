import Foundation

extension Double {
  /// The number with at most six digits that count.
  var brief: String { text("%.6g") }

  /// The number with at most three digits that count, as beside an axis.
  var axisText: String { text("%.3g") }

  /// The number's size, such as `2.1e-10`.
  var rough: String { self == 0 ? "0" : text("%.1e") }

  private func text(_ format: String) -> String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "−∞" : "∞" }
    return String(format: format, self)
  }
}
