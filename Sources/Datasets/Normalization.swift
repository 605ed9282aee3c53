public import Tensors

/// What is done to each feature before it is learnt from: x · scale + shift.
///
/// ```swift
/// let normalization = Normalization(fittedTo: training, .channel)
/// let (train, test) = (training.normalized(by: normalization), test.normalized(by: normalization))
/// ```
///
/// Fit it to the training split only: what is learnt must not know the test set, not even its mean.
public struct Normalization<Scalar: TensorScalar>: Sendable {
  /// The factor for all features, of shape `[]`, or for each, of shape `[features]`.
  public let scale: Tensor<Scalar>

  /// What is added to all features, or to each; of the same shape as `scale`.
  public let shift: Tensor<Scalar>

  /// Which features share a mean and a standard deviation.
  public enum Grouping: Hashable, Sendable {
    /// All of them, as pixels of a grey image do.
    case overall
    /// Those of one channel, the first axis of a sample's shape, as pixels of a colour image do.
    case channel
    /// None: each feature has its own, as the columns of a table do.
    case feature
  }

  private init(scale: Tensor<Scalar>, shift: Tensor<Scalar>) {
    self.scale = scale
    self.shift = shift
  }

  /// Leaves the features as they are.
  public static var none: Self {
    Normalization(scale: Tensor(1), shift: Tensor(0))
  }

  /// Brings pixels from 0...255 to 0...1.
  public static var pixels: Self {
    Normalization(scale: Tensor(1 / 255), shift: Tensor(0))
  }

  /// Brings features of these means and standard deviations to mean 0 and standard deviation 1.
  ///
  /// A feature whose standard deviation is 0 is only shifted: it says nothing.
  ///
  /// - Parameters:
  ///   - means: One mean for all features, or one for each.
  ///   - standardDeviations: As many standard deviations.
  /// - Precondition: There is at least one, and as many of each; none is negative.
  public init(means: [Double], standardDeviations: [Double]) {
    require(
      !means.isEmpty && means.count == standardDeviations.count && standardDeviations.allSatisfy { $0 >= 0 },
      "\(means.count) means don't fit the standard deviations \(standardDeviations.prefix(10)).")
    let scales = standardDeviations.map { $0 > 0 ? 1 / $0 : 1 }
    let shifts = zip(means, scales).map { -$0 * $1 }
    let shape: Shape = means.count == 1 ? [] : [means.count]
    scale = Tensor(shape: shape, scalars: scales.map { Scalar($0) })
    shift = Tensor(shape: shape, scalars: shifts.map { Scalar($0) })
  }

  /// Finds the means and standard deviations of a training set and brings them to 0 and 1.
  ///
  /// - Precondition: There is a sample; for `.channel`, samples have at least two axes.
  public init(fittedTo training: Dataset<Scalar>, _ grouping: Grouping) {
    require(!training.isEmpty, "A normalisation can't be fitted to no samples.")
    require(
      grouping != .channel || training.sampleShape.rank > 1,
      "Samples of shape \(training.sampleShape) have no channels.")
    let groupCount =
      switch grouping {
      case .overall: 1
      case .channel: training.sampleShape[0]
      case .feature: training.featureCount
      }
    let moments = training.featureMoments()
    let groupSize = training.featureCount / max(groupCount, 1)
    var means: [Double] = []
    var deviations: [Double] = []
    for group in 0..<groupCount {
      let members = moments[(group * groupSize)..<((group + 1) * groupSize)]
      let mean = Dataset<Scalar>.mean(of: members.map(\.mean))
      // The mean of the variances, and the variance of the means.
      let variance = members.reduce(0) { $0 + $1.variance + ($1.mean - mean) * ($1.mean - mean) } / Double(groupSize)
      means += [Double](repeating: mean, count: grouping == .channel ? groupSize : 1)
      deviations += [Double](repeating: variance.squareRoot(), count: grouping == .channel ? groupSize : 1)
    }
    self.init(means: means, standardDeviations: deviations)
  }

  /// For how many features this is, or nil where it is for any number.
  var featureCount: Int? {
    scale.rank == 0 ? nil : scale.count
  }

  /// What a feature that was 0 becomes.
  func zero(ofFeature index: Int) -> Scalar {
    shift.rank == 0 ? shift.scalars[0] : shift.scalars[index]
  }
}

extension Dataset {
  /// The mean of some numbers; that of equal numbers is exactly the number, so that they have no deviation at all.
  fileprivate static func mean(of values: [Double]) -> Double {
    let origin = values.first ?? 0
    return origin + values.reduce(0) { $0 + ($1 - origin) } / Double(values.count)
  }

  /// The mean and the variance of each feature over the samples.
  fileprivate func featureMoments() -> [(mean: Double, variance: Double)] {
    switch features {
    case .bytes(let bytes): byteMoments(bytes)
    case .scalars(let scalars): scalarMoments(scalars)
    }
  }

  private func byteMoments(_ bytes: [UInt8]) -> [(mean: Double, variance: Double)] {
    // Exact: 255² times any number of samples that fits in memory is far from overflow.
    var sums = [Int](repeating: 0, count: featureCount)
    var squares = [Int](repeating: 0, count: featureCount)
    for row in rows {
      let start = row * featureCount
      for feature in 0..<featureCount {
        let value = Int(bytes[start + feature])
        sums[feature] &+= value
        squares[feature] &+= value &* value
      }
    }
    return zip(sums, squares).map { sum, square in
      let mean = Double(sum) / Double(count)
      return (mean, max(Double(square) / Double(count) - mean * mean, 0))
    }
  }

  private func scalarMoments(_ scalars: Tensor<Scalar>) -> [(mean: Double, variance: Double)] {
    (0..<featureCount).map { feature in
      let values = rows.map { Double(scalars.scalars[$0 * featureCount + feature]) }
      let mean = Dataset.mean(of: values)
      return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count))
    }
  }
}
