import CheckRecords
import Foundation

/// Where the points of curves lie in a frame, from (0, 0) at the bottom left to (1, 1) at the top right.
struct CurveFrame {
  /// The ends of the horizontal axis.
  let horizontal: ClosedRange<Double>
  /// The ends of the vertical axis.
  let vertical: ClosedRange<Double>
  private let isLogarithmic: Bool
  /// Whether the horizontal axis counts, such as steps or epochs.
  private let countsWhole: Bool

  /// On a logarithmic axis nothing is shown that is smaller than this share of the largest number.
  private static let smallestShare = 1e-12

  /// Finds a frame for all curves of a plot.
  init(_ plot: CurvePlot) {
    isLogarithmic = plot.isLogarithmic
    let ends = plot.curves.flatMap { [$0.start, $0.start + $0.step * Double(max($0.values.count - 1, 0))] }
    horizontal = CurveFrame.range(ends) ?? 0...1
    countsWhole = plot.curves.allSatisfy { $0.start == $0.start.rounded() && $0.step == $0.step.rounded() }
    var ceiling = plot.ceiling ?? .infinity
    if !ceiling.isFinite || (isLogarithmic && ceiling <= 0) { ceiling = .greatestFiniteMagnitude }
    let shown = plot.curves.flatMap(\.values).filter { $0.isFinite && $0 <= ceiling }
    guard plot.isLogarithmic else {
      let range = CurveFrame.range(shown) ?? 0...1
      // Where it costs little room, the axis begins at 0.
      let startsAtZero = range.lowerBound >= 0 && range.lowerBound < range.upperBound / 2
      vertical = startsAtZero ? 0...range.upperBound : range
      return
    }
    let positive = shown.filter { $0 > 0 }
    // Beyond these, a factor of ten more or less is no number any more.
    let most = min(max(positive.max() ?? 1, 1e-280), 1e300)
    let least = max(positive.min() ?? most, most * CurveFrame.smallestShare)
    vertical = least < most ? least...most : (most / 10)...(most * 10)
  }

  /// The least and the greatest of finite numbers, a little apart; `nil` when there are none.
  private static func range(_ numbers: [Double]) -> ClosedRange<Double>? {
    // Half of the largest number at most, so that the length of the range is finite.
    let limit = Double.greatestFiniteMagnitude / 4
    let inside = numbers.map { min(max($0, -limit), limit) }
    guard let least = inside.min(), let most = inside.max() else { return nil }
    guard most - least <= abs(most) * 1e-12 else { return least...most }
    // Beside a large number, 0.5 is nothing.
    let half = max(0.5, abs(most) * 1e-9)
    return (least - half)...(most + half)
  }

  /// How high a number lies, from 0 to 1: outside the frame it lies on its edge, and NaN lies nowhere.
  func height(of value: Double) -> Double? {
    guard !value.isNaN else { return nil }
    let inside = min(max(value, vertical.lowerBound), vertical.upperBound)
    guard isLogarithmic else {
      return (inside - vertical.lowerBound) / (vertical.upperBound - vertical.lowerBound)
    }
    return log(inside / vertical.lowerBound) / log(vertical.upperBound / vertical.lowerBound)
  }

  /// The number at a height.
  func value(at height: Double) -> Double {
    guard isLogarithmic else {
      return vertical.lowerBound + height * (vertical.upperBound - vertical.lowerBound)
    }
    return vertical.lowerBound * pow(vertical.upperBound / vertical.lowerBound, height)
  }

  /// A number of the horizontal axis, whole where the axis counts, and where it lies from 0 to 1.
  func horizontalTick(near share: Double) -> (number: Double, place: Double) {
    let length = horizontal.upperBound - horizontal.lowerBound
    let number = horizontal.lowerBound + share * length
    guard countsWhole, horizontal.contains(number.rounded()) else { return (number, share) }
    return (number.rounded(), (number.rounded() - horizontal.lowerBound) / length)
  }

  /// The pieces of a curve: it is interrupted where a number is NaN, and while it is above the frame.
  func pieces(of curve: CurvePlot.Curve) -> [[(x: Double, y: Double)]] {
    var pieces: [[(x: Double, y: Double)]] = [[]]
    var outside: (x: Double, y: Double)?
    for (index, value) in curve.values.enumerated() {
      let x = curve.start + Double(index) * curve.step
      let share = (x - horizontal.lowerBound) / (horizontal.upperBound - horizontal.lowerBound)
      let y = height(of: value)
      if y == nil || outside == nil && value > vertical.upperBound {
        // The way out is drawn, and what follows begins anew.
        if let y { pieces[pieces.count - 1].append((share, y)) }
        pieces.append([])
      }
      let wasOutside = outside
      outside = value > vertical.upperBound ? (share, 1) : nil
      guard let y, outside == nil else { continue }
      if let wasOutside { pieces[pieces.count - 1].append(wasOutside) }
      pieces[pieces.count - 1].append((share, y))
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// What a curve does, in words: its ends, and where it leaves the picture.
  func words(for curve: CurvePlot.Curve) -> String {
    guard let first = curve.values.first, let last = curve.values.last else { return "no numbers" }
    let ends = "\(first.brief) → \(last.brief)"
    func place(_ index: Int) -> String { (curve.start + Double(index) * curve.step).brief }
    if let broken = curve.values.firstIndex(where: { !$0.isFinite }) {
      return "\(ends), \(curve.values[broken].brief) from \(place(broken)) on"
    }
    if let high = curve.values.firstIndex(where: { $0 > vertical.upperBound }) {
      return "\(ends), beyond the picture from \(place(high)) on"
    }
    return ends
  }
}
