internal import Tensors

/// A change of samples by chance, so that a network sees more of them than there are.
///
/// ```swift
/// let batches = train.minibatches(of: 128, shuffledBy: &random)
///   .transformed(by: [.flip(), .shift(upTo: 2), .noise(standardDeviation: 0.1)], using: &random)
/// ```
public enum Transform: Hashable, Sendable {
  /// Mirrors an image left to right, with a probability.
  case flip(probability: Double = 0.5)
  /// Moves an image by up to so many pixels in each direction; what comes in from outside was 0 before normalisation.
  case shift(upTo: Int)
  /// Adds normally distributed noise to each normalised feature.
  case noise(standardDeviation: Double)

  /// Whether the samples' last two axes have to be rows and columns.
  var needsImages: Bool {
    switch self {
    case .flip, .shift: true
    case .noise: false
    }
  }

  /// Changes the features of a minibatch of a set's samples.
  @specialized(where Scalar == Float, Generator == SeededRandomNumberGenerator)
  @specialized(where Scalar == Double, Generator == SeededRandomNumberGenerator)
  func apply<Scalar: TensorScalar, Generator: RandomNumberGenerator>(
    to features: inout Tensor<Scalar>, of dataset: Dataset<Scalar>, using random: inout Generator
  ) {
    let samples = 0..<features.shape[0]
    let featureCount = dataset.featureCount
    switch self {
    case .flip(let probability):
      let width = dataset.sampleShape[dataset.sampleShape.rank - 1]
      var scalars = features.scalars
      for sample in samples where Double.random(in: 0..<1, using: &random) < probability {
        for row in stride(from: sample * featureCount, to: (sample + 1) * featureCount, by: width) {
          for column in 0..<width / 2 { scalars.swapAt(row + column, row + width - 1 - column) }
        }
      }
      features.scalars = scalars
    case .shift(let distance):
      require(distance >= 0, "A shift's distance is not negative, as \(distance) is.")
      let before = features.scalars
      var scalars = before
      for sample in samples {
        let down = Int.random(in: -distance...distance, using: &random)
        let right = Int.random(in: -distance...distance, using: &random)
        shift(before, sample: sample, down: down, right: right, dataset: dataset) { scalars[$0] = $1 }
      }
      features.scalars = scalars
    case .noise(let deviation):
      let noise = Tensor<Scalar>.randomNormal(
        shape: features.shape, standardDeviation: Scalar(deviation), using: &random)
      features = features + noise
    }
  }

  /// Gives each pixel of an image what lies at a distance from it.
  @inline(__always)
  private func shift<Scalar>(
    _ scalars: [Scalar], sample: Int, down: Int, right: Int, dataset: Dataset<Scalar>, set: (Int, Scalar) -> Void
  ) {
    let width = dataset.sampleShape[dataset.sampleShape.rank - 1]
    let height = dataset.sampleShape[dataset.sampleShape.rank - 2]
    let start = sample * dataset.featureCount
    for index in 0..<dataset.featureCount {
      let (row, column) = (index / width % height, index % width)
      if (0..<height).contains(row - down) && (0..<width).contains(column - right) {
        set(start + index, scalars[start + index - down * width - right])
      } else {
        set(start + index, dataset.normalization.zero(ofFeature: index))
      }
    }
  }
}
