import CheckSupport
import LabContracts
import Tensors

final class MinibatchDescentChecks: LabChecks<GradientDescentLab> {
  func testShortMinibatchIsAveragedOverItsOwnSamples() async throws {
    let model = randomModel(features: 2)
    let samples = randomSamples(count: 4, features: 2)
    let descent = try await lab.minibatchDescent(
      from: model, on: samples, learningRate: 0.1, batchSize: 3, epochs: 1, seed: random.next())
    // Any order is right, and only the sample that comes last matters.
    let endings = (0..<4).map { last in
      let firstThree = descend(from: model, on: samples, at: (0..<4).filter { $0 != last })
      return (
        right: descend(from: firstThree, on: samples, at: [last]),
        dividedByThree: descend(from: firstThree, on: samples, at: [last], learningRate: 0.1 / 3), lost: firstThree
      )
    }
    guard !endings.contains(where: { agree(descent.model, $0.right) }) else { return }
    let hint =
      if endings.contains(where: { agree(descent.model, $0.dividedByThree) }) {
        "The last minibatch has one sample, and its gradient is divided by three. What is its mean taken over?"
      } else if endings.contains(where: { agree(descent.model, $0.lost) }) {
        "Three samples moved the model, the fourth didn't. What happens to a last minibatch that isn't full?"
      } else {
        "Print the samples of each minibatch: three, then one, and each input beside its own target."
      }
    fail(
      "Task 4b, four random samples in minibatches of three, one epoch: the model fits no order of the samples.",
      hint: hint)
  }

  func testLossIsThatOfAllSamplesAfterTheEpoch() async throws {
    let model = randomModel(features: 3)
    let samples = randomSamples(count: 9, features: 3)
    let descent = try await lab.minibatchDescent(
      from: model, on: samples, learningRate: 0.05, batchSize: 2, epochs: 4, seed: random.next())
    let what = "Task 4b, nine random samples in minibatches of two, four epochs"
    expectEqual(
      descent.losses.count, 4, "\(what): the number of losses", hint: "One loss an epoch, and none before the first.")
    expectEqual(
      descent.model.weights.shape, [3], "\(what): the shape of the weights", hint: "A step keeps the weights' shape.")
    expect(
      !agree(descent.model, model), otherwise: "\(what): the model is where it started.",
      hint: "Does each step start from the model that the last one returned?")
    guard descent.losses.count == 4, descent.model.weights.shape == [3] else { return }
    expectClose(
      descent.losses[3], Reference.loss(of: descent.model, on: samples), "\(what): losses[3]",
      hint: "After the epoch's last step, take the mean squared error on all samples, and not on a minibatch.")
  }

  func testFindsTheModelBehindTheSamples() async throws {
    let hidden = randomModel(features: 2)
    let samples = samples(count: 12, of: hidden)
    let start = LinearModel(weights: .zeros(shape: [2]), bias: 0)
    let descent = try await lab.minibatchDescent(
      from: start, on: samples, learningRate: 0.2, batchSize: 5, epochs: 80, seed: random.next())
    expectClose(
      descent.model, hidden, relative: 1e-4,
      "Task 4b, 12 samples that a linear model fits exactly, in minibatches of five, 80 epochs: model",
      hint: "Each epoch goes on from where the last one ended. Do inputs and targets stay together as you shuffle?")
  }

  func testSeedDecidesTheDescent() async throws {
    let model = randomModel(features: 2)
    let samples = randomSamples(count: 12, features: 2)
    let seed = random.next()
    func descend(seed: UInt64) async throws -> LinearModel {
      try await lab.minibatchDescent(
        from: model, on: samples, learningRate: 0.1, batchSize: 1, epochs: 2, seed: seed
      ).model
    }
    let (first, again) = try await (descend(seed: seed), descend(seed: seed))
    let other = try await descend(seed: seed &+ 1)
    expect(
      agree(first, again), otherwise: "Task 4b, twelve random samples one by one: the same seed gave two models.",
      hint: "Draw every order from the generator that the function is given.")
    expect(
      !agree(first, other), otherwise: "Task 4b, twelve random samples one by one: two seeds gave the same model.",
      hint: "Do the minibatches of each epoch come from `minibatches`, with `&random`?")
  }

  private func descend(
    from model: LinearModel, on samples: Samples, at indices: [Int], learningRate: Double = 0.1
  ) -> LinearModel {
    let part = Samples(inputs: samples.inputs.rows(at: indices), targets: samples.targets.rows(at: indices))
    return Reference.step(
      from: model, along: Reference.gradient(of: model, on: part), learningRate: learningRate)
  }
}
