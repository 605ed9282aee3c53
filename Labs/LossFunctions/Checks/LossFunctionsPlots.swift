import CheckRecords
import CheckSupport
import Datasets
import LabContracts
import Tensors

/// What `lab plot LossFunctions` draws.
final class LossFunctionsPlots: LabStudies<LossFunctionsLab> {
  func testLossesOfOneSample() async throws {
    begin("Task 3 · The loss of one sample, by both losses")
    let steps = (0...160).map { -4 + 0.05 * Double($0) }
    let scores = Tensor<Double>(steps.map { [$0, 0, -1] })
    let labels = Array(repeating: 0, count: steps.count)
    var curves: [CurvePlot.Curve] = []
    defer {
      show(
        .curves(
          CurvePlot(
            title: "The right class has the score s, the two others 0 and −1", horizontal: "s", vertical: "loss",
            ceiling: 20, curves: curves)))
    }
    let hinge = try await lab.hingeLosses(of: scores, labels: labels)
    curves.append(.init("hinge loss", hinge.scalars, from: -4, step: 0.05))
    let crossEntropies = try await lab.crossEntropies(of: scores, labels: labels)
    curves.append(.init("cross-entropy", crossEntropies.scalars, from: -4, step: 0.05))
  }

  func testWeightsOfDigits() async throws {
    begin("Task 4 · A linear classifier of digits, trained with your gradient")
    let samples = smallDigits(count: 150)
    var curves: [CurvePlot.Curve] = []
    var sheets: [Figure] = []
    defer {
      show(
        .curves(
          CurvePlot(
            title: "The full loss of 150 digits, 14 × 14 pixels each, with λ = 0.01", horizontal: "step",
            vertical: "loss", isLogarithmic: true, ceiling: 100, curves: curves)))
      sheets.forEach(show)
    }
    for (loss, name) in [(ClassificationLoss.crossEntropy, "cross-entropy"), (.hinge, "hinge loss")] {
      var classifier = LinearClassifier(weights: .zeros(shape: [10, 196]), biases: .zeros(shape: [10]))
      var losses: [Double] = []
      for _ in 0..<40 {
        losses.append(try await lab.fullLoss(of: classifier, on: samples, by: loss, regularization: 0.01))
        let gradient = try await lab.fullLossGradient(of: classifier, on: samples, by: loss, regularization: 0.01)
        guard gradient.weights.shape == [10, 196], gradient.biases.shape == [10] else {
          return fail("The gradient along Θ has the shape \(gradient.weights.shape), but Θ has the shape [10, 196].")
        }
        classifier.weights -= 0.1 * gradient.weights
        classifier.biases -= 0.1 * gradient.biases
      }
      curves.append(.init(name, losses))
      let images = (0..<10).map { ImageSheet.Image("\($0)", classifier.weights[row: $0].scalars) }
      sheets.append(
        .images(
          ImageSheet(
            title: "Θ with the \(name), a row for each class: bright orange speaks for it, blue against it", height: 14,
            width: 14, scale: .signed, images: images)))
    }
  }

  /// Digits of which each pixel is the mean of four, as black and white as bytes allow.
  private func smallDigits(count: Int) -> ClassifiedSamples {
    let digits = Dataset<Double>.digits(count: count, using: &random).flattened().allSamples
    let rows = (0..<count).map { sample in
      let pixels = digits.features[row: sample].scalars
      return (0..<196).map { place in
        let corner = place / 14 * 56 + place % 14 * 2
        return (pixels[corner] + pixels[corner + 1] + pixels[corner + 28] + pixels[corner + 29]) / 4
      }
    }
    return ClassifiedSamples(inputs: Tensor(rows), labels: digits.labels)
  }
}
