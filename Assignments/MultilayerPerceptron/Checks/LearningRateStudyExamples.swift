import CheckSupport
import LabContracts
import Tensors

final class LearningRateStudyExamples: LabChecks<MultilayerPerceptronLab> {
  func testThreeRatesStartAlike() async throws {
    let inputs = Tensor<Double>.random(shape: [12, 2], in: -2...2, using: &random)
    let samples = ClassifiedSamples(inputs: inputs, labels: (0..<12).map { inputs[$0, 0] > 0 ? 1 : 0 })
    let seed = random.next()
    let trials = try await lab.learningRateStudy(
      of: [0.05, 0.5, 0.2], startingFrom: .example, on: samples, validatedOn: samples, batchSize: 5, epochs: 4,
      seed: seed)
    let example = "Task 6a, twelve samples, minibatches of five, four epochs, η = 0.05, 0.5, 0.2"
    expectEqual(
      trials.map(\.learningRate), [0.05, 0.5, 0.2], "\(example): the list of learning rates",
      hint: "One trial for each rate, in the order in which they are given.")
    guard trials.count == 3 else { return }
    let start = trials.map { $0.losses.first ?? .nan }
    expect(
      start.allSatisfy { $0 == start[0] }, otherwise: "\(example): the first losses are \(start), and they differ.",
      hint: "No rate has acted yet when the first loss is taken. Which network does each training start from?")
    for (trial, rate) in zip(trials, [0.05, 0.5, 0.2]) {
      let alone = try await lab.train(
        .example, on: samples, learningRate: rate, batchSize: 5, epochs: 4, seed: seed)
      expectClose(
        trial.losses, alone.losses,
        "\(example), against your train with the same generator: the trial of \(rate), losses",
        hint: "Is the generator of each training in the state in which the study received it?")
    }
  }

  func testBestOfThreeTrials() async throws {
    let best = try await lab.bestLearningRate(in: [
      LearningRateTrial(learningRate: 0.01, losses: [2.3, 2.2], accuracy: 0.3),
      LearningRateTrial(learningRate: 0.1, losses: [2.3, 0.6], accuracy: 0.8),
      LearningRateTrial(learningRate: 1, losses: [2.3, 0.5], accuracy: 0.7),
    ])
    expectEqual(
      best.map { "\($0)" } ?? "nil", "0.1", "Task 6b, accuracies 0.3, 0.8, 0.7 for η = 0.01, 0.1, 1: the best rate",
      hint: "Which samples was the loss taken on, and which ones the accuracy?")
  }
}
