import CheckSupport
import GradientChecking
import LabContracts
import Tensors

final class MeanSquaredErrorChecks: LabChecks<GradientDescentLab> {
  func testPredictionsOfManyFeatures() async throws {
    let model = randomModel(features: 4)
    let inputs = Tensor<Double>.random(shape: [7, 4], using: &random)
    let predictions = try await lab.predictions(of: model, for: inputs)
    expectClose(
      predictions, Tensor(Reference.predictions(of: model, for: inputs)),
      "Task 2a, seven random samples with four features: predictions",
      hint: "Every feature has its weight, and every sample its own prediction. Print the shapes that you multiply.")
  }

  func testPredictionOfOneSample() async throws {
    let model = randomModel(features: 3)
    let inputs = Tensor<Double>.random(shape: [1, 3], using: &random)
    let predictions = try await lab.predictions(of: model, for: inputs)
    expectClose(
      predictions, Tensor(Reference.predictions(of: model, for: inputs)),
      "Task 2a, one random sample with three features: predictions",
      hint: "One sample makes one prediction, in a tensor of shape [1]. Is some length fixed in your code?")
  }

  func testErrorOfRandomSamples() async throws {
    let model = randomModel(features: 4)
    let samples = randomSamples(count: 6, features: 4)
    let loss = try await lab.meanSquaredError(of: model, on: samples)
    expectClose(
      loss, Reference.loss(of: model, on: samples),
      "Task 2b, six random samples with four features: the mean squared error", sampleCount: 6,
      hint: "Compare with a loop: add up the squares of prediction − target, and divide by six at the end.")
  }

  func testGradientAgreesWithDifferencesOfTheError() async throws {
    let model = randomModel(features: 3)
    let samples = randomSamples(count: 7, features: 3)
    let gradient = try await lab.meanSquaredErrorGradient(of: model, on: samples)
    expectGradient(
      gradient, at: model, ofLoss: { Reference.loss(of: $0, on: samples) },
      "Task 2c, seven random samples with three features, against central differences: gradient", sampleCount: 7,
      hint: "Compare with your numericalGradient of your meanSquaredError. Which parameters agree, which don't?")
  }

  func testGradientWithMoreFeaturesThanSamples() async throws {
    let model = randomModel(features: 6)
    let samples = randomSamples(count: 4, features: 6)
    let gradient = try await lab.meanSquaredErrorGradient(of: model, on: samples)
    expectGradient(
      gradient, at: model, ofLoss: { Reference.loss(of: $0, on: samples) },
      "Task 2c, four random samples with six features, against central differences: gradient", sampleCount: 4,
      hint: "The gradient has one weight a feature, each a sum over the samples. Which axis does your sum run along?")
  }

  func testGradientIsThatOfYourOwnError() async throws {
    let model = randomModel(features: 3)
    let samples = randomSamples(count: 5, features: 3)
    let gradient = try await lab.meanSquaredErrorGradient(of: model, on: samples)
    let differences = try await differencesOfTheStudentsError(at: model, on: samples)
    let what = "Task 2c, five random samples, against central differences of your own meanSquaredError: gradient"
    let hint = "The gradient isn't that of your loss. Write your meanSquaredError as a formula, and differentiate it."
    expect(
      differences.weights.scalars.contains { abs($0) > 1e-6 },
      otherwise: "Task 2b, five random samples: your meanSquaredError stays the same when a weight moves.",
      hint: "Print the loss of two different models on the same samples.")
    // No number of samples: which of the two is off by that factor, the gradient or the loss, doesn't show here.
    expectGradient(gradient.weights, agreesWith: differences.weights, "\(what).weights", hint: hint)
    expectGradient(Tensor(gradient.bias), agreesWith: Tensor(differences.bias), "\(what).bias", hint: hint)
  }

  private func differencesOfTheStudentsError(at model: LinearModel, on samples: Samples) async throws -> LinearModel {
    let h = 1e-5
    func difference(_ move: (inout LinearModel, Double) -> Void) async throws -> Double {
      var (above, below) = (model, model)
      move(&above, h)
      move(&below, -h)
      let losses = try await (
        lab.meanSquaredError(of: above, on: samples), lab.meanSquaredError(of: below, on: samples)
      )
      return (losses.0 - losses.1) / (2 * h)
    }
    var differences = LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0)
    for index in model.weights.scalars.indices {
      differences.weights[index] = try await difference { $0.weights[index] += $1 }
    }
    differences.bias = try await difference { $0.bias += $1 }
    return differences
  }
}
