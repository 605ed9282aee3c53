import CheckSupport
import LabContracts
import Tensors

final class RegularizedLossChecks: LabChecks<RegularizationLab> {
  func testLossIsMeanPlusPenalty() async throws {
    let losses = Tensor<Double>.random(shape: [7], in: 0.5...2, using: &random)
    let model = LinearModel(weights: randomWeights([4]), bias: 1.5)
    let (l1, l2) = (randomStrength(), randomStrength())
    let loss = try await lab.regularizedLoss(losses: losses, model: model, l1: l1, l2: l2)
    let mean = losses.scalars.reduce(0, +) / 7
    expectClose(
      loss, mean + Reference.penalty(of: model.weights, l1: l1, l2: l2),
      "Task 2a, seven random losses and four random weights: the loss",
      hint: abs(loss - mean) < 1e-9
        ? "This is the mean of the losses alone. Where is the penalty?"
        : "Compute the mean of the losses and the penalty apart. Which of the two is in your loss as it should be?")
  }

  func testPenaltyIsTheSameForOneSampleAndForFour() async throws {
    let model = LinearModel(weights: randomWeights([3]), bias: -0.5)
    let (l1, l2) = (randomStrength(), randomStrength())
    let expected = 1.25 + Reference.penalty(of: model.weights, l1: l1, l2: l2)
    for count in [1, 4] {
      let losses = Tensor<Double>(repeating: 1.25, shape: [count])
      let loss = try await lab.regularizedLoss(losses: losses, model: model, l1: l1, l2: l2)
      expectClose(
        loss, expected, "Task 2a, \(count == 1 ? "one sample" : "four samples") of loss 1.25: the loss",
        hint: "Equal losses have the same mean, however many they are. Does the penalty depend on N in your code?")
    }
  }

  func testBiasCostsNothing() async throws {
    let losses = Tensor<Double>.random(shape: [3], in: 0.5...2, using: &random)
    let weights = randomWeights([3])
    let strength = randomStrength()
    var received: [Double] = []
    for bias in [0.0, 100, -40] {
      let model = LinearModel(weights: weights, bias: bias)
      received.append(try await lab.regularizedLoss(losses: losses, model: model, l1: strength, l2: strength))
    }
    let expected = losses.scalars.reduce(0, +) / 3 + Reference.penalty(of: weights, l1: strength, l2: strength)
    expectClose(
      received, [expected, expected, expected], "Task 2a, the same weights with b = 0, 100 and −40: losses",
      hint: "Only the weights are penalised. What does your loss do with model.bias?")
  }

  func testGradientAgreesWithDifferences() async throws {
    let slopes = LinearModel(weights: randomWeights([5]), bias: 0.8)
    let model = LinearModel(weights: randomWeights([5]), bias: -1.2)
    let (l1, l2) = (randomStrength(), randomStrength())
    let gradient = try await lab.regularizedGradient(gradient: slopes, model: model, l1: l1, l2: l2)
    // A loss that is straight in every parameter has these slopes everywhere.
    expectGradient(
      gradient, at: model,
      ofLoss: {
        $0.weights.dot(slopes.weights) + $0.bias * slopes.bias + Reference.penalty(of: $0.weights, l1: l1, l2: l2)
      }, "Task 2b, five random weights, against central differences: gradient",
      hint: "The gradient of the samples' losses is given. What has to be added for each weight, and what for b?")
  }

  func testNoStrengthNoChange() async throws {
    let slopes = LinearModel(weights: randomWeights([3]), bias: 0.8)
    let model = LinearModel(weights: randomWeights([3]), bias: 2)
    let gradient = try await lab.regularizedGradient(gradient: slopes, model: model, l1: 0, l2: 0)
    expectClose(
      gradient, slopes, "Task 2b, λ₁ = λ₂ = 0: the gradient",
      hint: "Without a penalty the gradient is the one that came in. Is anything divided or left out?")
  }
}
