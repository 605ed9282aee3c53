#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

internal import Tensors

// Points in the plane that a straight line can't tell apart, or just so: each set has two features, x and y.

extension Dataset {
  /// Two half circles that reach into each other, as `make_moons` of scikit-learn has them.
  ///
  /// The upper moon goes round (0, 0) and the lower one round (1, 0.5), both with radius 1.
  ///
  /// - Parameters:
  ///   - count: How many samples, half of them for each moon.
  ///   - noise: The standard deviation of what is added to each coordinate.
  ///   - random: What the samples are drawn from.
  /// - Returns: Samples of shape `[2]` with the classes "upper" and "lower".
  public static func twoMoons(
    count: Int, noise: Double = 0.1, using random: inout some RandomNumberGenerator
  ) -> Dataset {
    points(count: count, noise: noise, classNames: ["upper", "lower"], using: &random) { label, random in
      let angle = Double.pi * Double.random(in: 0...1, using: &random)
      return label == 0 ? (cos(angle), sin(angle)) : (1 - cos(angle), 0.5 - sin(angle))
    }
  }

  /// A circle within another, as `make_circles` of scikit-learn has them.
  ///
  /// - Parameters:
  ///   - count: How many samples, half of them for each circle.
  ///   - innerRadius: The radius of the inner circle; that of the outer one is 1.
  ///   - noise: The standard deviation of what is added to each coordinate.
  ///   - random: What the samples are drawn from.
  /// - Returns: Samples of shape `[2]` with the classes "outer" and "inner".
  public static func circles(
    count: Int, innerRadius: Double = 0.5, noise: Double = 0.05, using random: inout some RandomNumberGenerator
  ) -> Dataset {
    points(count: count, noise: noise, classNames: ["outer", "inner"], using: &random) { label, random in
      let angle = 2 * Double.pi * Double.random(in: 0...1, using: &random)
      let radius = label == 0 ? 1 : innerRadius
      return (radius * cos(angle), radius * sin(angle))
    }
  }

  /// Arms that wind out from the middle to radius 1.
  ///
  /// - Parameters:
  ///   - count: How many samples, as many for each arm.
  ///   - arms: How many classes.
  ///   - turns: How often each arm goes round.
  ///   - noise: The standard deviation of what is added to each coordinate.
  ///   - random: What the samples are drawn from.
  /// - Returns: Samples of shape `[2]` with the arms' numbers as classes.
  /// - Precondition: There is an arm.
  public static func spirals(
    count: Int, arms: Int = 2, turns: Double = 1.75, noise: Double = 0.02,
    using random: inout some RandomNumberGenerator
  ) -> Dataset {
    require(arms > 0, "Spirals have at least one arm, not \(arms).")
    let names = (0..<arms).map { String($0) }
    return points(count: count, noise: noise, classNames: names, using: &random) { label, random in
      // By the root, the points lie equally close along the arm.
      let radius = Double.random(in: 0...1, using: &random).squareRoot()
      let angle = 2 * Double.pi * (turns * radius + Double(label) / Double(arms))
      return (radius * sin(angle), radius * cos(angle))
    }
  }

  /// Clouds of normally distributed points.
  ///
  /// - Parameters:
  ///   - count: How many samples, as many for each cloud.
  ///   - centers: The clouds' centres, one a class.
  ///   - standardDeviation: How far the points scatter.
  ///   - random: What the samples are drawn from.
  /// - Returns: Samples of shape `[2]` with the clouds' numbers as classes.
  /// - Precondition: There is a centre.
  public static func blobs(
    count: Int, centers: [(x: Double, y: Double)] = [(-1, -1), (1, 1)], standardDeviation: Double = 0.5,
    using random: inout some RandomNumberGenerator
  ) -> Dataset {
    require(!centers.isEmpty, "Blobs need at least one centre.")
    let names = centers.indices.map { String($0) }
    return points(count: count, noise: standardDeviation, classNames: names, using: &random) { label, _ in
      (centers[label].x, centers[label].y)
    }
  }

  /// The exclusive or: points of a square around 0, of which those with coordinates of unlike sign are a class.
  ///
  /// - Parameters:
  ///   - count: How many samples, half of them for each class.
  ///   - noise: The standard deviation of what is added to each coordinate.
  ///   - random: What the samples are drawn from.
  /// - Returns: Samples of shape `[2]`, in -1...1 before the noise, with the classes "same" and "different".
  public static func xor(
    count: Int, noise: Double = 0.05, using random: inout some RandomNumberGenerator
  ) -> Dataset {
    points(count: count, noise: noise, classNames: ["same", "different"], using: &random) { label, random in
      // A little away from the axes, as in TensorFlow's playground.
      let x = Double.random(in: 0.1...1, using: &random) * (Bool.random(using: &random) ? 1 : -1)
      let y = Double.random(in: 0.1...1, using: &random) * (x > 0 ? 1 : -1)
      return (x, label == 0 ? y : -y)
    }
  }

  /// Points with noise, the classes taking turns.
  private static func points<Generator: RandomNumberGenerator>(
    count: Int, noise: Double, classNames: [String], using random: inout Generator,
    point: (_ label: Int, inout SeededRandomNumberGenerator) -> (x: Double, y: Double)
  ) -> Dataset {
    require(count >= 0, "A set can't have \(count) samples.")
    require(noise >= 0, "The noise \(noise) is no standard deviation.")
    var random = SeededRandomNumberGenerator(seed: random.next())
    let noise = Tensor<Double>.randomNormal(shape: [count, 2], standardDeviation: noise, using: &random).scalars
    let labels = (0..<count).map { $0 % classNames.count }
    var scalars: [Scalar] = []
    scalars.reserveCapacity(2 * count)
    for (index, label) in labels.enumerated() {
      let (x, y) = point(label, &random)
      scalars.append(Scalar(x + noise[2 * index]))
      scalars.append(Scalar(y + noise[2 * index + 1]))
    }
    return Dataset(features: Tensor(shape: [count, 2], scalars: scalars), labels: labels, classNames: classNames)
  }
}
