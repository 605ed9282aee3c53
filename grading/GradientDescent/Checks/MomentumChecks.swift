import CheckSupport
import LabContracts
import Tensors

final class MomentumChecks: LabChecks<GradientDescentLab> {
  func testTwelveStepsOnRandomSamples() async throws {
    let model = randomModel(features: 4)
    let samples = randomSamples(count: 6, features: 4)
    let descent = try await lab.momentumDescent(
      from: model, on: samples, learningRate: 0.05, momentum: 0.8, steps: 12)
    let right = Reference.descent(from: model, on: samples, learningRate: 0.05, momentum: 0.8, steps: 12)
    let what = "Task 6, six random samples with four features, η = 0.05, μ = 0.8, twelve steps"
    expectClose(
      descent.model, right.model, "\(what): model",
      hint: "Take three steps by hand, for Θ and for b: v ← μv − ηg, then x ← x + v. Which number differs first?")
    expectClose(
      descent.losses, right.losses, "\(what): losses", hint: "Steps + 1 entries: the first belongs to the start.")
  }

  func testWithoutMomentumItIsGradientDescent() async throws {
    let model = randomModel(features: 3)
    let samples = randomSamples(count: 5, features: 3)
    let descent = try await lab.momentumDescent(from: model, on: samples, learningRate: 0.1, momentum: 0, steps: 9)
    let right = Reference.descent(from: model, on: samples, learningRate: 0.1, steps: 9)
    let what = "Task 6, five random samples with three features, η = 0.1, μ = 0, nine steps"
    expectClose(
      descent.model, right.model, "\(what): model",
      hint: "With μ = 0 nothing is left of the old velocity, and x ← x − ηg remains. Compare with your Task 3.")
    expectClose(
      descent.losses, right.losses, "\(what): losses", hint: "Steps + 1 entries: the first belongs to the start.")
  }
}
