import CheckSupport
import LabContracts
import Tensors

final class WeightDecayChecks: LabChecks<RegularizationLab> {
  func testFiveStepsWithL2() async throws {
    let (start, gradients) = (randomState(), randomGradients(5))
    let (rate, momentum, strength) = (0.1, 0.8, randomStrength())
    var (state, right) = (start, start)
    for (step, gradient) in gradients.enumerated() {
      state = try await lab.stepWithL2(
        from: state, along: gradient, learningRate: rate, momentum: momentum, strength: strength)
      right = expected(from: right, along: gradient, rate: rate, momentum: momentum, l2: strength)
      let what = "Task 3a, random weights of shape [2, 3], η = 0.1, μ = 0.8, step \(step)"
      expectClose(
        state.weights, right.weights, "\(what): weights",
        hint: "By hand for one weight: g + 2λw, then μv − ηg, then w + v. At which of the three do you differ?")
      expectClose(
        state.velocity, right.velocity, "\(what): velocity",
        hint: "The velocity that you return is the one for the next step.")
    }
  }

  func testFiveStepsWithWeightDecay() async throws {
    let (start, gradients) = (randomState(), randomGradients(5))
    let (rate, momentum, decay) = (0.1, 0.8, 2 * randomStrength())
    var (state, right) = (start, start)
    for (step, gradient) in gradients.enumerated() {
      state = try await lab.stepWithWeightDecay(
        from: state, along: gradient, learningRate: rate, momentum: momentum, decay: decay)
      right = expected(from: right, along: gradient, rate: rate, momentum: momentum, decay: decay)
      expectClose(
        state.weights, right.weights,
        "Task 3b, random weights of shape [2, 3], η = 0.1, μ = 0.8, step \(step): weights",
        hint: "By hand for one weight: μv − ηg, then w + v − ηδw with the old w. At which of the two do you differ?")
    }
  }

  func testDecayStaysOutOfTheVelocity() async throws {
    let (start, gradient) = (randomState(), randomGradients(1)[0])
    let state = try await lab.stepWithWeightDecay(
      from: start, along: gradient, learningRate: 0.2, momentum: 0.7, decay: 0.9)
    let right = expected(from: start, along: gradient, rate: 0.2, momentum: 0.7, decay: 0.9)
    expectClose(
      state.velocity, right.velocity, "Task 3b, random weights of shape [2, 3], η = 0.2, μ = 0.7, δ = 0.9: velocity",
      hint: "What would the velocity be if δ were 0? Decay acts past the velocity.")
  }

  func testBothAgreeWithoutMomentum() async throws {
    let (start, gradients) = (randomState(), randomGradients(3))
    let strength = randomStrength()
    let decay = try await lab.decay(matchingStrength: strength)
    expectClose(decay, 2 * strength, "Task 3c, a random λ: the decay", hint: "Which δ makes ηδw equal to η·2λw?")
    var (first, second) = (start, start)
    for gradient in gradients {
      first = try await lab.stepWithL2(
        from: first, along: gradient, learningRate: 0.15, momentum: 0, strength: strength)
      second = try await lab.stepWithWeightDecay(
        from: second, along: gradient, learningRate: 0.15, momentum: 0, decay: 2 * strength)
    }
    let moved = zip(first.weights.scalars, start.weights.scalars).contains { abs($0 - $1) > 1e-6 }
    expect(
      moved, otherwise: "Task 3, three steps without momentum: the weights are where they started.",
      hint: "What does each step return?")
    expectClose(
      second.weights, first.weights,
      "Task 3, η = 0.15, μ = 0, δ = 2λ, three steps: the weights of 3b, against those of 3a",
      hint: "Without momentum both subtract η·(gradient + 2λw). Which of the two doesn't?")
  }

  private func randomState() -> MovingWeights {
    MovingWeights(weights: randomWeights([2, 3]), velocity: .random(shape: [2, 3], in: -0.3...0.3, using: &random))
  }

  private func randomGradients(_ count: Int) -> [Tensor<Double>] {
    (0..<count).map { _ in randomWeights([2, 3]) }
  }

  private func expected(
    from state: MovingWeights, along gradient: Tensor<Double>, rate: Double, momentum: Double, l2: Double = 0,
    decay: Double = 0
  ) -> MovingWeights {
    var next = state
    for index in state.weights.scalars.indices {
      let (weight, slope) = (state.weights.scalars[index], gradient.scalars[index])
      let velocity = momentum * state.velocity.scalars[index] - rate * (slope + 2 * l2 * weight)
      next.velocity.scalars[index] = velocity
      next.weights.scalars[index] = weight + velocity - rate * decay * weight
    }
    return next
  }
}
