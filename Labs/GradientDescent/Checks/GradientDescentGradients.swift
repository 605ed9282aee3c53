import CheckSupport
import LabContracts
import Tensors

/// What `lab gradcheck GradientDescent` shows.
final class GradientDescentGradients: LabStudies<GradientDescentLab> {
  func testDifferences() async throws {
    begin("Task 1 · Central differences, beside the derivative by calculus")
    let x = Tensor<Double>.random(shape: [2, 3], in: 0.5...1.5, using: &random)
    let waves = Objective.coupledWaves(coefficients: .random(shape: [6], using: &random))
    compare(
      try await lab.numericalGradient(of: waves, at: x, step: 1e-4), withExact: waves.gradient(at: x), along: "x")
  }

  func testMeanSquaredError() async throws {
    begin("Task 2c · The gradient of the mean squared error")
    let samples = Samples(
      inputs: .random(shape: [8, 5], using: &random), targets: .random(shape: [8], in: 1...3, using: &random))
    let model = LinearModel(weights: .random(shape: [5], using: &random), bias: -1.5)
    let gradient = try await lab.meanSquaredErrorGradient(of: model, on: samples)
    try await compare(gradient.weights, along: "Θ", at: model.weights, sampleCount: samples.count) { weights in
      try await lab.meanSquaredError(of: LinearModel(weights: weights, bias: model.bias), on: samples)
    }
    try await compare(Tensor(gradient.bias), along: "b", at: Tensor(model.bias), sampleCount: samples.count) { bias in
      try await lab.meanSquaredError(of: LinearModel(weights: model.weights, bias: bias.scalars[0]), on: samples)
    }
  }
}
