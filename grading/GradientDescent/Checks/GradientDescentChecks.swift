import CheckSupport
import LabContracts
import Tensors

final class GradientDescentChecks: LabChecks<GradientDescentLab> {
  func testStepFollowsTheLearningRate() async throws {
    let model = randomModel(features: 5)
    let gradient = randomModel(features: 5)
    let rate = Double.random(in: 0.01...0.05, using: &random)
    let next = try await lab.gradientDescentStep(from: model, along: gradient, learningRate: rate)
    expectClose(
      next, Reference.step(from: model, along: gradient, learningRate: rate),
      "Task 3a, a random model of five features, a random gradient, η between 0.01 and 0.05: model",
      hint: "Give your step the rates 0, 1 and 0.5 in turn: how far does each parameter move?")
  }

  func testFirstStepMovesAllParametersAtOnce() async throws {
    let model = randomModel(features: 3)
    let samples = randomSamples(count: 5, features: 3)
    let descent = try await lab.gradientDescent(from: model, on: samples, learningRate: 0.05, steps: 1)
    let gradient = Reference.gradient(of: model, on: samples)
    let right = Reference.step(from: model, along: gradient, learningRate: 0.05)
    let moved = LinearModel(weights: right.weights, bias: model.bias)
    let weightsFirst = LinearModel(
      weights: right.weights, bias: model.bias - 0.05 * Reference.gradient(of: moved, on: samples).bias)
    expectClose(
      descent.model, right, "Task 3b, five random samples with three features, η = 0.05, one step: model",
      hint: hint(
        for: descent.model, otherwise: "One step of gradientDescent is one gradientDescentStep. Compare the two.",
        mistakes: [
          "∂L/∂b is taken after the weights have moved. Compute the whole gradient first, then move everything.":
            weightsFirst
        ]))
  }

  func testHistoryOfSixtySteps() async throws {
    let model = randomModel(features: 3)
    let samples = randomSamples(count: 8, features: 3)
    let descent = try await lab.gradientDescent(from: model, on: samples, learningRate: 0.15, steps: 60)
    let right = Reference.descent(from: model, on: samples, learningRate: 0.15, steps: 60)
    let what = "Task 3b, eight random samples with three features, η = 0.15, 60 steps"
    expectClose(
      descent.losses, right.losses, "\(what): losses",
      hint: "Steps + 1 entries, and all steps are taken, however little the loss still changes.")
    expectClose(
      descent.model, right.model, "\(what): model", hint: "The last loss is that of the model that is returned.")
  }

  func testNoStepsChangeNothing() async throws {
    let model = randomModel(features: 2)
    let samples = randomSamples(count: 5, features: 2)
    let descent = try await lab.gradientDescent(from: model, on: samples, learningRate: 0.1, steps: 0)
    expectClose(
      descent.model, model, "Task 3b, no steps at all: model", hint: "In Swift, 1...0 traps and 0..<0 is empty.")
    expectClose(
      descent.losses, [Reference.loss(of: model, on: samples)], "Task 3b, no steps at all: losses",
      hint: "The loss before the first step belongs to every history.")
  }

  func testFindsTheModelBehindTheSamples() async throws {
    let hidden = randomModel(features: 2)
    let samples = samples(count: 20, of: hidden)
    let start = LinearModel(weights: .zeros(shape: [2]), bias: 0)
    let descent = try await lab.gradientDescent(from: start, on: samples, learningRate: 0.2, steps: 300)
    expectClose(
      descent.model, hidden, relative: 1e-6,
      "Task 3b, 20 samples that a linear model fits exactly, η = 0.2, 300 steps: model",
      hint: "Plot your losses: they have to fall at every step, and go on falling until the last.")
  }
}
