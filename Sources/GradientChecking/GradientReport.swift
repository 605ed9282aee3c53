import Tensors

/// How a gradient compares with differences of the function, index by index.
///
/// ```swift
/// let report = checkGradient(gradient, of: loss, at: weights)
/// report.failures(tolerance: 1e-6)   // the indices that are wrong
/// print(report)                      // the worst of them, side by side
/// ```
public struct GradientReport: Sendable {
  /// One scalar of the gradient.
  public struct Entry: Sendable, Hashable {
    /// Its place, in row-major order.
    public let index: Int
    /// What was to be checked.
    public let analytic: Double
    /// What central differences say.
    public let numerical: Double
    /// |a − n| / max(|a| + |n|, 1e-8), or infinity when one of the two is not finite.
    public let relativeError: Double
    /// Whether the function has a kink within the step, as a ReLU has at 0: there is no derivative to compare with.
    public let isKink: Bool
  }

  /// Every scalar of the gradient, in row-major order.
  public let entries: [Entry]

  /// The entries that are off by more than a relative tolerance; a kink is none of them.
  public func failures(tolerance: Double) -> [Entry] {
    entries.filter { !$0.isKink && !($0.relativeError <= tolerance) }
  }

  /// The places at which the function has a kink.
  public var kinks: [Int] { entries.filter(\.isKink).map(\.index) }
}

extension GradientReport: CustomStringConvertible {
  /// A line for each of the ten worst scalars, the worst first.
  public var description: String {
    let worst = entries.sorted { ($0.isKink ? -1 : $0.relativeError) > ($1.isKink ? -1 : $1.relativeError) }.prefix(10)
    return worst.map { entry in
      "[\(entry.index)]  analytic \(entry.analytic)  numerical \(entry.numerical)  "
        + (entry.isKink ? "kink" : "relative error \(entry.relativeError)")
    }.joined(separator: "\n")
  }
}

/// Compares a gradient with central differences at every index, and finds the kinks.
///
/// At a kink the slopes on the two sides differ, however small the step: where the function is smooth, their difference is
/// proportional to the step, so that half the step leaves half of it.
///
/// - Parameters:
///   - analytic: The gradient to check.
///   - f: A scalar function of a tensor; deterministic.
///   - x: Where the gradient was taken, of the gradient's shape.
///   - h: The step, positive.
/// - Returns: An entry for each scalar.
/// - Complexity: Four calls of `f` for each scalar, and one.
public func checkGradient(
  _ analytic: Tensor<Double>, of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double = 1e-5
) -> GradientReport {
  precondition(
    analytic.shape == x.shape, "A gradient of shape \(analytic.shape) can't be checked at a point of shape \(x.shape).")
  var point = x
  let center = f(x)
  func value(_ index: Int, movedBy step: Double) -> Double {
    let saved = point.scalars[index]
    point.scalars[index] = saved + step
    defer { point.scalars[index] = saved }
    return f(point)
  }
  return GradientReport(
    entries: x.scalars.indices.map { index in
      let (above, below) = (value(index, movedBy: h), value(index, movedBy: -h))
      let numerical = (above - below) / (2 * h)
      let bend = slopeChange(above, center, below, step: h)
      let nearBend = slopeChange(value(index, movedBy: h / 2), center, value(index, movedBy: -h / 2), step: h / 2)
      // What rounding alone can do to a difference quotient.
      let noise = 64 * Double.ulpOfOne * max(abs(above), abs(below), abs(center)) / h
      let scale = max(abs(above - center), abs(center - below)) / h
      return GradientReport.Entry(
        index: index, analytic: analytic.scalars[index], numerical: numerical,
        relativeError: GradientComparison.relativeError(analytic.scalars[index], numerical),
        isKink: abs(nearBend - bend / 2) > max(noise, 0.01 * scale, leastBend))
    })
}

/// A change of slope below this is no kink: x⁴ at 0 has one that is small, but large beside its slopes.
private let leastBend = 1e-9

/// By how much the slope on the right differs from the slope on the left.
private func slopeChange(_ above: Double, _ center: Double, _ below: Double, step: Double) -> Double {
  (above - center) / step - (center - below) / step
}
