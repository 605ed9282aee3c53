public import Tensors

/// A set in its parts: what is learnt from, what settings are chosen by, and what the result is judged on.
///
/// ```swift
/// let split = moons.split(validation: 0.1, test: 0.2, stratified: true, using: &random).normalized(.feature)
/// ```
public struct DataSplit<Scalar: TensorScalar>: Sendable {
  /// What is learnt from.
  public let training: Dataset<Scalar>
  /// What settings are chosen by; may be empty.
  public let validation: Dataset<Scalar>
  /// What the result is judged on, once.
  public let test: Dataset<Scalar>

  /// Creates a split from its parts; without a validation set that one is empty.
  public init(training: Dataset<Scalar>, validation: Dataset<Scalar>? = nil, test: Dataset<Scalar>) {
    self.training = training
    self.validation = validation ?? training.prefix(0)
    self.test = test
  }

  /// Standardises all parts by the means and standard deviations of the training part alone.
  ///
  /// - Precondition: The training part is not empty; for `.channel`, samples have at least two axes.
  public func normalized(_ grouping: Normalization<Scalar>.Grouping) -> DataSplit {
    let normalization = Normalization(fittedTo: training, grouping)
    return map { $0.normalized(by: normalization) }
  }

  /// The same parts, whose minibatches have each sample's features in a single axis.
  public func flattened() -> DataSplit {
    map { $0.flattened() }
  }

  /// Takes the validation part out of the training part, for sets that come without one.
  ///
  /// - Precondition: The fraction is in 0..<1.
  public func withValidation(
    _ fraction: Double, stratified: Bool = false, using random: inout some RandomNumberGenerator
  ) -> DataSplit {
    let parts = training.split(test: fraction, stratified: stratified, using: &random)
    return DataSplit(training: parts.training, validation: parts.test, test: test)
  }

  private func map(_ transform: (Dataset<Scalar>) -> Dataset<Scalar>) -> DataSplit {
    DataSplit(training: transform(training), validation: transform(validation), test: transform(test))
  }
}

extension Dataset {
  /// Splits a set by chance.
  ///
  /// - Parameters:
  ///   - validation: The fraction for the validation part.
  ///   - test: The fraction for the test part; what remains is the training part.
  ///   - stratified: Whether each class is split by itself, so that every part has the classes in the same proportion.
  ///   - random: What decides which sample goes where.
  /// - Returns: The three parts; the validation part is empty unless it was asked for.
  /// - Precondition: The fractions are at least 0 and leave something for the training part.
  public func split(
    validation: Double = 0, test: Double, stratified: Bool = false, using random: inout some RandomNumberGenerator
  ) -> DataSplit<Scalar> {
    require(
      validation >= 0 && test >= 0 && validation + test < 1,
      "The fractions \(validation) and \(test) leave nothing to train with.")
    var groups = [Array(0..<count)]
    if stratified {
      require(classCount > 0, "A set without labels can't be stratified.")
      groups = [[Int]](repeating: [], count: classCount)
      for (index, label) in labels.enumerated() { groups[label].append(index) }
    }
    var parts: (training: [Int], validation: [Int], test: [Int]) = ([], [], [])
    for group in groups {
      let shuffled = group.shuffled(using: &random)
      let testCount = Int((Double(group.count) * test).rounded())
      let validationCount = Swift.min(Int((Double(group.count) * validation).rounded()), group.count - testCount)
      parts.test += shuffled[..<testCount]
      parts.validation += shuffled[testCount..<(testCount + validationCount)]
      parts.training += shuffled[(testCount + validationCount)...]
    }
    // So that a stratified part isn't sorted by class.
    parts.training.shuffle(using: &random)
    parts.validation.shuffle(using: &random)
    parts.test.shuffle(using: &random)
    return DataSplit(
      training: samples(at: parts.training), validation: samples(at: parts.validation), test: samples(at: parts.test))
  }
}
