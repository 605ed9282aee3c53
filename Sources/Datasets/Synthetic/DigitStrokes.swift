/// A line of the pen, in a box from (0, 0) at the top left to (1, 1).
struct Stroke: Sendable {
  /// A place in the box.
  typealias Point = SIMD2<Double>

  /// Where the pen goes.
  var points: [Point]
  /// Whether it goes there in a curve.
  let isCurved: Bool

  static func curve(_ points: Point...) -> Stroke {
    Stroke(points: points, isCurved: true)
  }

  static func line(_ points: Point...) -> Stroke {
    Stroke(points: points, isCurved: false)
  }

  /// The points that short straight segments lead through.
  var path: [Point] {
    guard isCurved, points.count > 2 else { return points }
    let isClosed = points[0] == points[points.count - 1]
    var path = [points[0]]
    for index in 1..<points.count {
      let (start, end) = (points[index - 1], points[index])
      // Beyond the ends the curve goes on as a straight line, or round again.
      let before = index > 1 ? points[index - 2] : isClosed ? points[points.count - 2] : 2 * start - end
      let after = index + 1 < points.count ? points[index + 1] : isClosed ? points[1] : 2 * end - start
      let steps = 5
      for step in 1...steps {
        path.append(Stroke.curve(before, start, end, after, at: Double(step) / Double(steps)))
      }
    }
    return path
  }

  /// The curve of E. Catmull and R. Rom, "A class of local interpolating splines", 1974: from `start` to `end`.
  private static func curve(_ before: Point, _ start: Point, _ end: Point, _ after: Point, at time: Double) -> Point {
    let linear = end - before
    let square = 2 * before - 5 * start + 4 * end - after
    let cube = 3 * start - before - 3 * end + after
    return 0.5 * (2 * start + time * (linear + time * (square + time * cube)))
  }
}

/// The ways to write the digits 0 to 9, each as strokes of the pen.
enum DigitStrokes {
  /// The ways to write each digit.
  static let styles: [[[Stroke]]] = [zero, one, two, three, four, five, six, seven, eight, nine]

  private static let zero: [[Stroke]] = [
    [
      .curve(
        [0.5, 0], [0.16, 0.18], [0.06, 0.5], [0.16, 0.83], [0.5, 1], [0.84, 0.83], [0.94, 0.5], [0.84, 0.18], [0.5, 0])
    ],
    [.curve([0.62, 0.02], [0.2, 0.12], [0.05, 0.6], [0.4, 0.99], [0.86, 0.75], [0.9, 0.3], [0.55, 0.01])],
  ]

  private static let one: [[Stroke]] = [
    [.line([0.5, 0], [0.5, 1])],
    [.line([0.28, 0.22], [0.54, 0], [0.54, 1])],
    [.line([0.28, 0.22], [0.52, 0], [0.52, 1]), .line([0.22, 1], [0.82, 1])],
  ]

  private static let two: [[Stroke]] = [
    [
      .curve([0.12, 0.26], [0.3, 0.04], [0.66, 0.03], [0.84, 0.27], [0.66, 0.57], [0.1, 0.98]),
      .line([0.1, 0.98], [0.92, 0.98]),
    ],
    [
      .curve(
        [0.14, 0.24], [0.45, 0], [0.82, 0.2], [0.62, 0.6], [0.27, 0.96], [0.08, 0.86], [0.28, 0.74], [0.62, 0.93],
        [0.96, 0.9])
    ],
  ]

  private static let three: [[Stroke]] = [
    [
      .curve([0.12, 0.14], [0.48, 0], [0.82, 0.2], [0.7, 0.41], [0.38, 0.48]),
      .curve([0.38, 0.48], [0.78, 0.55], [0.88, 0.78], [0.55, 1], [0.1, 0.88]),
    ],
    [
      .line([0.1, 0.03], [0.85, 0.03], [0.44, 0.42]),
      .curve([0.44, 0.42], [0.85, 0.54], [0.85, 0.86], [0.48, 1], [0.1, 0.9]),
    ],
  ]

  private static let four: [[Stroke]] = [
    [.line([0.26, 0.02], [0.1, 0.56], [0.92, 0.56]), .line([0.7, 0.06], [0.68, 1])],
    [.line([0.68, 1], [0.68, 0], [0.06, 0.67], [0.96, 0.67])],
    [.curve([0.16, 0], [0.14, 0.4], [0.42, 0.52], [0.8, 0.42]), .line([0.82, 0], [0.78, 1])],
  ]

  private static let five: [[Stroke]] = [
    [
      .line([0.86, 0.02], [0.26, 0.03], [0.18, 0.44]),
      .curve([0.18, 0.44], [0.56, 0.36], [0.88, 0.62], [0.7, 0.93], [0.36, 1], [0.08, 0.88]),
    ],
    [
      .curve([0.3, 0.04], [0.2, 0.4], [0.56, 0.42], [0.84, 0.68], [0.56, 0.98], [0.1, 0.94]),
      .line([0.3, 0.04], [0.9, 0.02]),
    ],
  ]

  private static let six: [[Stroke]] = [
    [
      .curve(
        [0.76, 0.02], [0.36, 0.24], [0.12, 0.65], [0.3, 0.97], [0.7, 0.97], [0.88, 0.72], [0.64, 0.5], [0.3, 0.58],
        [0.14, 0.76])
    ],
    [.curve([0.4, 0], [0.16, 0.45], [0.2, 0.9], [0.6, 1], [0.84, 0.76], [0.56, 0.56], [0.2, 0.78])],
  ]

  private static let seven: [[Stroke]] = [
    [.line([0.08, 0.03], [0.92, 0.03], [0.4, 1])],
    [.line([0.08, 0.04], [0.92, 0.02], [0.42, 1]), .line([0.28, 0.5], [0.82, 0.48])],
    [.curve([0.08, 0.14], [0.3, 0.03], [0.9, 0.04]), .curve([0.9, 0.04], [0.6, 0.44], [0.46, 1])],
  ]

  private static let eight: [[Stroke]] = [
    [
      .curve(
        [0.5, 0.47], [0.2, 0.25], [0.5, 0], [0.8, 0.22], [0.5, 0.47], [0.12, 0.75], [0.5, 1], [0.88, 0.75], [0.5, 0.47])
    ],
    [
      .curve(
        [0.82, 0.12], [0.45, 0], [0.2, 0.24], [0.5, 0.46], [0.86, 0.72], [0.55, 1], [0.16, 0.8], [0.4, 0.5],
        [0.8, 0.14])
    ],
  ]

  private static let nine: [[Stroke]] = [
    [
      .curve([0.84, 0.3], [0.6, 0.02], [0.22, 0.1], [0.14, 0.4], [0.5, 0.54], [0.84, 0.28]),
      .curve([0.84, 0.28], [0.82, 0.62], [0.64, 1]),
    ],
    [
      .curve([0.84, 0.2], [0.5, 0], [0.14, 0.24], [0.4, 0.5], [0.84, 0.24]),
      .line([0.85, 0.06], [0.82, 1]),
    ],
    [
      .curve(
        [0.86, 0.14], [0.4, 0.02], [0.16, 0.36], [0.62, 0.5], [0.86, 0.16], [0.84, 0.7], [0.6, 0.98], [0.2, 0.9])
    ],
  ]
}
