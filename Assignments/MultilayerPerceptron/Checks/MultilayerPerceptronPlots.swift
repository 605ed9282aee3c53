import CheckRecords
import CheckSupport
import Datasets
import LabContracts
import Tensors

/// What `lab plot MultilayerPerceptron` draws.
final class MultilayerPerceptronPlots: LabStudies<MultilayerPerceptronLab> {
  func testTwoMoons() async throws {
    begin("Task 5 · Your network learns two moons")
    let samples = moons()
    let start = try await lab.initializedNetwork(sizes: [2, 16, 2], seed: random.next())
    let training = try await lab.train(
      start, on: samples, learningRate: 0.3, batchSize: 20, epochs: 60, seed: random.next())
    let (width, height) = (-1.5...2.5, -1.75...2.25)
    let places = Tensor<Double>(RegionPlot.places(width: width, height: height))
    let logits = try await lab.layerOutputs(of: training.network, for: places).last?.scalars ?? []
    expect(
      logits.count == places.scalars.count,
      otherwise: "There should be two logits for each of \(places.shape[0]) places, not \(logits.count) numbers in all."
    )
    // The softmax of two logits.
    let shares = (0..<logits.count / 2).map { place -> Double in
      let lead = logits[2 * place + 1] - logits[2 * place]
      return 1 / (1 + exp(-lead))
    }
    let points = (0..<samples.count).map { index in
      RegionPlot.Point(
        x: samples.inputs.scalars[2 * index], y: samples.inputs.scalars[2 * index + 1], label: samples.labels[index])
    }
    show(
      .regions(
        RegionPlot(
          title: "2 inputs, 16 hidden units, 2 classes: how likely each class is after 60 epochs", width: width,
          height: height, shares: shares, points: points, classNames: ["upper", "lower"])))
    show(losses("The loss of all samples, with η = 0.3", [.init("loss", training.losses)]))
  }

  func testLearningRates() async throws {
    begin("Task 6 · Several learning rates")
    let samples = moons()
    let (start, seed) = (try await lab.initializedNetwork(sizes: [2, 16, 2], seed: random.next()), random.next())
    var curves: [CurvePlot.Curve] = []
    defer { show(losses("The loss of all samples, from the same network", curves)) }
    for (rate, name) in [(0.003, "0.003"), (0.03, "0.03"), (0.3, "0.3"), (30.0, "30")] {
      let training = try await lab.train(
        start, on: samples, learningRate: rate, batchSize: 20, epochs: 40, seed: seed)
      curves.append(.init("η = \(name)", training.losses))
    }
  }

  func testWeightsOfDigits() async throws {
    begin("Task 7 · What hidden units look for in digits")
    let digits = Dataset<Double>.digits(count: 400, using: &random).flattened().allSamples
    let samples = ClassifiedSamples(inputs: digits.features, labels: digits.labels)
    let start = try await lab.initializedNetwork(sizes: [784, 12, 10], seed: random.next())
    let training = try await lab.train(
      start, on: samples, learningRate: 0.1, batchSize: 20, epochs: 10, seed: random.next())
    guard let weights = training.network.layers.first?.weights, weights.shape == [784, 12] else {
      return fail("The first layer's weights should have the shape [784, 12].")
    }
    let columns = weights.transposed()
    let images = (0..<12).map { ImageSheet.Image("unit \($0)", halved(columns[row: $0].scalars)) }
    show(
      .images(
        ImageSheet(
          title: "The weights of 12 hidden units, trained on 400 digits: orange looks for ink, blue for none",
          height: 14, width: 14, scale: .signed, images: images)))
    show(losses("The loss of the digits, with η = 0.1", [.init("loss", training.losses)]))
  }

  /// An image of 28 × 28 numbers as one of 14 × 14, each the mean of four.
  private func halved(_ pixels: [Double]) -> [Double] {
    (0..<196).map { place in
      let corner = place / 14 * 56 + place % 14 * 2
      return (pixels[corner] + pixels[corner + 1] + pixels[corner + 28] + pixels[corner + 29]) / 4
    }
  }

  private func moons() -> ClassifiedSamples {
    let moons = Dataset<Double>.twoMoons(count: 120, noise: 0.12, using: &random).allSamples
    return ClassifiedSamples(inputs: moons.features, labels: moons.labels)
  }

  private func losses(_ title: String, _ curves: [CurvePlot.Curve]) -> Figure {
    .curves(
      CurvePlot(
        title: title, horizontal: "epoch", vertical: "loss", isLogarithmic: true, ceiling: 100, curves: curves))
  }
}
