import ArgumentParser
import Datasets
import Tensors

/// A set that is made up on the spot, by its name.
enum SyntheticDataset: String, CaseIterable, ExpressibleByArgument {
  case digits, moons, circles, spirals, blobs, xor

  /// What it is, in a line.
  var summary: String {
    switch self {
    case .digits: "digits drawn from strokes, 28×28 in grey"
    case .moons: "two half circles that reach into each other"
    case .circles: "a circle within another"
    case .spirals: "two arms that wind out from the middle"
    case .blobs: "two clouds of points"
    case .xor: "the four corners of the exclusive or"
    }
  }

  func make(count: Int, using random: inout SeededRandomNumberGenerator) -> Dataset<Float> {
    switch self {
    case .digits: .digits(count: count, using: &random)
    case .moons: .twoMoons(count: count, using: &random)
    case .circles: .circles(count: count, using: &random)
    case .spirals: .spirals(count: count, using: &random)
    case .blobs: .blobs(count: count, using: &random)
    case .xor: .xor(count: count, using: &random)
    }
  }
}
