import Datasets

/// Points of the plane, each as a letter of its class.
struct ScatterPlot {
  /// The lines to print.
  let lines: [String]

  /// Draws points.
  ///
  /// - Parameters:
  ///   - points: Samples of two features with labels.
  ///   - width: How many letters fit beside each other.
  ///   - isColored: Whether the terminal shows colour.
  init(_ points: Dataset<Float>, width: Int, isColored: Bool) {
    let scalars = points.allSamples.features.scalars
    // A letter is about twice as high as wide.
    let height = max(width / 2, 1)
    let reach = max(scalars.reduce(0) { max($0, abs($1)) }, 1e-9) * 1.02
    func place(_ value: Float, _ length: Int) -> Int {
      min(Int((value / reach + 1) / 2 * Float(length)), length - 1)
    }
    var letters = [[String]](repeating: [String](repeating: " ", count: width), count: height)
    for row in 0..<height { letters[row][width / 2] = "│" }
    letters[height / 2] = [String](repeating: "─", count: width)
    letters[height / 2][width / 2] = "┼"
    for (index, label) in points.labels.enumerated() {
      let row = height - 1 - place(scalars[2 * index + 1], height)
      letters[row][place(scalars[2 * index], width)] = ScatterPlot.mark(label, isColored: isColored)
    }
    let legend = points.classNames.enumerated().map { label, name in
      "\(ScatterPlot.mark(label, isColored: isColored)) \(name)"
    }
    lines = letters.map { $0.joined() } + [legend.joined(separator: "   ")]
  }

  private static func mark(_ label: Int, isColored: Bool) -> String {
    let marks = ["o", "x", "+", "*", "#", "@"]
    let mark = marks[label % marks.count]
    // Blue, red, green, yellow, magenta, cyan.
    let codes = [34, 31, 32, 33, 35, 36]
    return isColored ? "\u{1b}[\(codes[label % codes.count])m\(mark)\u{1b}[0m" : mark
  }
}
