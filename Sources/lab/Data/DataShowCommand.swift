import ArgumentParser
import CheckRecords
import Datasets
import Downloading
import Foundation
import Tensors
import Workbench

/// Shows samples of a set in the terminal: images as thumbnails, points as a plot.
struct DataShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show some samples of a set in the terminal.",
    discussion: "Where the terminal has no colour, letters stand for brightness and classes.")

  @Argument(
    help: "The set: one that was fetched, or one that is made up.",
    completion: .list(PublishedDataset.allValueStrings + SyntheticDataset.allValueStrings))
  var name: String

  @Option(help: "How many samples; by default 10 images or 200 points.")
  var count: Int?

  @Option(help: "What the samples are drawn from.")
  var seed: UInt64 = 0

  @OptionGroup var folder: DataFolder

  func validate() throws {
    if let count, count < 1 || count > 10_000 { throw ValidationError("--count is 1 to 10000.") }
    guard SyntheticDataset(rawValue: name) != nil || PublishedDataset(argument: name) != nil else {
      throw ValidationError("There is no set \"\(name)\". See: lab data list")
    }
  }

  func run() throws {
    var random = SeededRandomNumberGenerator(seed: seed)
    let samples = try samples(using: &random)
    let noun = samples.count == 1 ? "sample" : "samples"
    let shape = samples.sampleShape.map { "\($0)" }.joined(separator: " × ")
    try DataScreen(
      title: "\(name): \(samples.count) \(noun) of shape \(shape), \(samples.classNames.count) classes",
      figure: samples.sampleShape.rank > 1 ? .images(samples.sheet) : .regions(samples.scatter)
    ).show()
  }

  private func samples(using random: inout SeededRandomNumberGenerator) throws -> Dataset<Float> {
    if let synthetic = SyntheticDataset(rawValue: name) {
      return synthetic.make(count: count ?? (synthetic == .digits ? 10 : 200), using: &random)
    }
    guard let published = PublishedDataset(argument: name) else { throw ExitCode.failure }
    let path = folder.url(of: published).path
    do {
      let test =
        switch published {
        case .cifar10:
          try DataSplit<Float>.cifar(.ten, archive: "\(path)/\(published.files[0].name)").test
        case .fashionMNIST:
          try Dataset<Float>.mnistTest(folder: path, classNames: MNIST.fashionClassNames)
        default: try Dataset<Float>.mnistTest(folder: path, classNames: MNIST.classNames)
        }
      let indices = (0..<(count ?? 10)).map { _ in Int.random(in: 0..<max(test.count, 1), using: &random) }
      return test.isEmpty ? test : test.samples(at: indices)
    } catch {
      say("\(error)\nFetch it with: lab data fetch \(name)")
      throw ExitCode.failure
    }
  }
}

extension Dataset {
  /// The part of MNIST, or of a set in its form, that is to test on.
  fileprivate static func mnistTest(folder: String, classNames: [String]) throws(DatasetError) -> Dataset {
    try Dataset(
      images: "\(folder)/t10k-images-idx3-ubyte.gz", labels: "\(folder)/t10k-labels-idx1-ubyte.gz",
      classNames: classNames)
  }
}
