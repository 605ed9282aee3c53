import CheckSupport
import LabContracts
import Tensors

final class MeanSquaredErrorExamples: LabChecks<GradientDescentLab> {
  private let inputs = Tensor<Double>([[1, 2], [3, 4], [5, 6]])

  func testPredictionsOfThreeSamples() async throws {
    let predictions = try await lab.predictions(of: LinearModel(weights: Tensor([10, 1]), bias: 0.5), for: inputs)
    expectClose(
      predictions, Tensor([12.5, 34.5, 56.5]),
      "Task 2a, Θ = (10, 1), b = 0.5, inputs (1, 2), (3, 4), (5, 6): predictions",
      hint: "The first sample by hand: 10·1 + 1·2 + 0.5. Where does your code add b?")
  }

  /// The errors of this model are 2, −1 and 2.
  private let model = LinearModel(weights: Tensor([0.5, -1]), bias: 0.25)
  private var samples: Samples { Samples(inputs: inputs, targets: Tensor([-3.25, -1.25, -5.25])) }
  private let example = "Θ = (0.5, −1), b = 0.25, whose errors on three samples are 2, −1 and 2"

  func testErrorOfThreeSamples() async throws {
    let loss = try await lab.meanSquaredError(of: model, on: samples)
    expectClose(
      loss, 3, "Task 2b, \(example): the mean squared error", sampleCount: 3,
      hint: "The squares are 4, 1 and 4. What is divided by what? In Swift, 1 / 3 of two integers is 0.")
  }

  func testGradientOfThreeSamples() async throws {
    let gradient = try await lab.meanSquaredErrorGradient(of: model, on: samples)
    expectClose(
      gradient, LinearModel(weights: Tensor([6, 8]), bias: 2), "Task 2c, \(example): gradient", sampleCount: 3,
      hint: """
        By hand: 2/3 · (2·1 − 1·3 + 2·5) for the first weight, and 2/3 · (2 − 1 + 2) for b. Which factor, sign or sum \
        is different in your code?
        """)
  }

  func testGradientAgreesWithDifferences() async throws {
    let samples = Samples(
      inputs: .random(shape: [5, 2], using: &random), targets: .random(shape: [5], in: 1...3, using: &random))
    let model = LinearModel(weights: .random(shape: [2], using: &random), bias: -1.5)
    let gradient = try await lab.meanSquaredErrorGradient(of: model, on: samples)
    expectGradient(
      gradient, at: model, ofLoss: { loss(of: $0, on: samples) },
      "Task 2c, five random samples with two features, against central differences of the loss: gradient",
      sampleCount: 5,
      hint: """
        Give your numericalGradient the function that maps weights to meanSquaredError, and compare index by index: \
        which parameters agree?
        """)
  }

  private func loss(of model: LinearModel, on samples: Samples) -> Double {
    let squares = (0..<samples.count).map { sample in
      let prediction = samples.inputs[row: sample].dot(model.weights) + model.bias
      return (prediction - samples.targets[sample]) * (prediction - samples.targets[sample])
    }
    return squares.reduce(0, +) / Double(samples.count)
  }
}
