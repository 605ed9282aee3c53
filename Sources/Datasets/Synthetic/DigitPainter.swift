#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

internal import Tensors

/// Draws digits as if by hand: each one another way, slanted, turned, bent, thick or thin, out of place and noisy.
struct DigitPainter {
  /// The width and the height of an image, in pixels.
  static let side = 28

  private var random: SeededRandomNumberGenerator
  private var ink = [Float](repeating: 0, count: side * side)

  init(random: SeededRandomNumberGenerator) {
    self.random = random
  }

  /// Appends the pixels of a new image, row by row: 0 is paper and 255 is ink.
  mutating func paint(_ digit: Int, into pixels: inout [UInt8]) {
    for index in ink.indices { ink[index] = 0 }
    let styles = DigitStrokes.styles[digit]
    let strokes = styles[Int.random(in: styles.indices, using: &random)]
    let hand = Hand(using: &random)
    let radius = uniform(0.6, 1.7)
    for stroke in strokes {
      var shaky = stroke
      for index in shaky.points.indices {
        shaky.points[index] += [uniform(-0.06, 0.06), uniform(-0.06, 0.06)]
      }
      let path = shaky.path.map(hand.place)
      for (start, end) in zip(path, path.dropFirst()) {
        draw(from: start, to: end, radius: radius)
      }
    }
    let strength = Float(uniform(150, 255))
    let noise = Float(uniform(0, 24))
    for value in ink {
      let shade = value * strength + noise * nearlyNormal()
      pixels.append(UInt8(min(max(shade, 0), 255)))
    }
  }

  /// A number of mean 0 and standard deviation 1: the sum of four uniform ones, which costs little.
  private mutating func nearlyNormal() -> Float {
    var bits = random.next()
    var sum = 0
    for _ in 0..<4 {
      sum += Int(bits & 0xffff)
      bits >>= 16
    }
    // Each has the mean 2¹⁵ and the variance 2³² / 12.
    return Float(sum - 4 * (1 << 15)) / Float(0x1p16) * Float(3).squareRoot()
  }

  /// Darkens the pixels along a segment, with smooth edges.
  private mutating func draw(from start: Stroke.Point, to end: Stroke.Point, radius: Double) {
    let reach = radius + 1
    let (low, high) = (pointwiseMin(start, end) - reach, pointwiseMax(start, end) + reach)
    let last = Double(Self.side - 1)
    let rows = Int(min(max(low.y, 0), last))...Int(min(max(high.y, 0), last))
    let columns = Int(min(max(low.x, 0), last))...Int(min(max(high.x, 0), last))
    let direction = end - start
    let length = (direction * direction).sum()
    for row in rows {
      for column in columns {
        let offset = Stroke.Point(Double(column), Double(row)) - start
        let along = length > 0 ? min(max((offset * direction).sum() / length, 0), 1) : 0
        let across = offset - along * direction
        let distance = (across * across).sum().squareRoot()
        let value = Float(min(max(radius + 0.5 - distance, 0), 1))
        if value > ink[row * Self.side + column] { ink[row * Self.side + column] = value }
      }
    }
  }

  private mutating func uniform(_ lower: Double, _ upper: Double) -> Double {
    Double.random(in: lower...upper, using: &random)
  }

  /// Where the pen goes on the paper: the box of a digit is bent, sized, slanted, turned and put somewhere.
  private struct Hand {
    private let size: Stroke.Point
    private let slant: Double
    private let sine: Double
    private let cosine: Double
    private let center: Stroke.Point
    private let bend: Stroke.Point
    private let phase: Stroke.Point

    init(using random: inout SeededRandomNumberGenerator) {
      func uniform(_ lower: Double, _ upper: Double) -> Double { Double.random(in: lower...upper, using: &random) }
      size = [uniform(9, 17), uniform(14, 21)]
      slant = uniform(-0.3, 0.5)
      let angle = uniform(-0.22, 0.22)
      sine = sin(angle)
      cosine = cos(angle)
      let middle = Double(DigitPainter.side - 1) / 2
      center = [middle + uniform(-3, 3), middle + uniform(-2.5, 2.5)]
      bend = [uniform(-0.07, 0.07), uniform(-0.07, 0.07)]
      phase = [uniform(0, 2 * .pi), uniform(0, 2 * .pi)]
    }

    func place(_ point: Stroke.Point) -> Stroke.Point {
      let bent = point - 0.5 + bend * [sin(5 * point.y + phase.x), sin(5 * point.x + phase.y)]
      let sized = bent * size
      let slanted = Stroke.Point(sized.x - slant * sized.y, sized.y)
      return center + [cosine * slanted.x - sine * slanted.y, sine * slanted.x + cosine * slanted.y]
    }
  }
}

extension Dataset {
  /// Images of handwritten-like digits, for when there is no network to fetch real ones from.
  ///
  /// Each is drawn from strokes, with chance in everything: style, slant, turn, thickness, place, strength and noise. A linear
  /// classifier stays well below a network with a hidden layer.
  ///
  /// ```swift
  /// let digits = Dataset<Float>.digits(count: 10_000, using: &random)
  /// ```
  ///
  /// - Parameters:
  ///   - count: How many images, nearly as many of each digit.
  ///   - random: What the images are drawn from.
  /// - Returns: Samples of shape `[28, 28]` in bytes, white on black as MNIST's, with the digits as classes.
  public static func digits(count: Int, using random: inout some RandomNumberGenerator) -> Dataset {
    require(count >= 0, "A set can't have \(count) samples.")
    var random = SeededRandomNumberGenerator(seed: random.next())
    let labels = (0..<count).map { $0 % 10 }.shuffled(using: &random)
    var painter = DigitPainter(random: random)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(count * DigitPainter.side * DigitPainter.side)
    for label in labels { painter.paint(label, into: &pixels) }
    return Dataset(
      bytes: pixels, sampleShape: [DigitPainter.side, DigitPainter.side], labels: labels,
      classNames: (0...9).map { String($0) })
  }
}
