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
    let sampleCount = features.shape[0]
    let featureCount = dataset.featureCount
    switch self {
    case .flip(let probability):
      let width = dataset.sampleShape[dataset.sampleShape.rank - 1]
      for sample in 0..<sampleCount where Double.random(in: 0..<1, using: &random) < probability {
        for row in stride(from: sample * featureCount, to: (sample + 1) * featureCount, by: width) {
          features.scalars[row..<row + width].reverse()
        }
      }
    case .shift(let distance):
      require(distance >= 0, "A shift's distance is not negative, as \(distance) is.")
      for sample in 0..<sampleCount {
        let down = Int.random(in: -distance...distance, using: &random)
        let right = Int.random(in: -distance...distance, using: &random)
        let image = Array(features.scalars[(sample * featureCount)..<((sample + 1) * featureCount)])
        shift(image, down: down, right: right, dataset: dataset) { features.scalars[sample * featureCount + $0] = $1 }
      }
    case .noise(let deviation):
      let noise = Tensor<Scalar>.randomNormal(
        shape: features.shape, standardDeviation: Scalar(deviation), using: &random)
      features = features + noise
    }
  }

  /// Gives each pixel of an image what lies at a distance from it.
  @inline(__always)
  private func shift<Scalar>(
    _ image: [Scalar], down: Int, right: Int, dataset: Dataset<Scalar>, set: (Int, Scalar) -> Void
  ) {
    let width = dataset.sampleShape[dataset.sampleShape.rank - 1]
    let height = dataset.sampleShape[dataset.sampleShape.rank - 2]
    for index in image.indices {
      let (line, column) = (index / width, index % width)
      let row = line % height
      if (0..<height).contains(row - down) && (0..<width).contains(column - right) {
        set(index, image[index - down * width - right])
      } else {
        set(index, dataset.normalization.zero(ofFeature: index))
      }
    }
  }
}
