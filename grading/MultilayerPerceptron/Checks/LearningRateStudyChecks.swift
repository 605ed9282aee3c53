import CheckSupport
import LabContracts
import Tensors

final class LearningRateStudyChecks: LabChecks<MultilayerPerceptronLab> {
  func testEveryRateStartsFromTheSameNetwork() async throws {
    let network = randomNetwork(sizes: [3, 5, 3])
    let training = randomSamples(count: 8, features: 3, classes: 3)
    let validation = randomSamples(count: 200, features: 3, classes: 3)
    let rates = [0.4, 0.02, 1.5]
    let trials = try await lab.learningRateStudy(
      of: rates, startingFrom: network, on: training, validatedOn: validation, batchSize: 8, epochs: 3,
      seed: random.next())
    let what = "Task 6a, eight random samples in one minibatch, three epochs, η = 0.4, 0.02, 1.5"
    expectEqual(trials.map(\.learningRate), rates, "\(what): the list of learning rates", hint: "One trial a rate.")
    guard trials.count == 3 else { return }
    for (trial, rate) in zip(trials, rates) {
      let right = Reference.train(network, on: training, learningRate: rate, steps: 3)
      expectClose(
        trial.losses, right.losses, "\(what): the trial of \(rate), losses",
        hint: "Which network does this training start from?")
      let logits = Reference.preactivations(of: right.network, for: validation.inputs)[1]
      let hits = zip(logits, validation.labels).count { row, label in row[label] == row.max() }
      expectClose(
        trial.accuracy, Double(hits) / 200, "\(what), validated on 200 others: the trial of \(rate), accuracy",
        hint: "By which network is the accuracy, and on which samples?")
    }
  }

  func testTrialThatOverflowsIsOut() async throws {
    let best = try await lab.bestLearningRate(in: [
      LearningRateTrial(learningRate: 0.3, losses: [1.1, 0.9], accuracy: 0.5),
      LearningRateTrial(learningRate: 30, losses: [1.1, .nan], accuracy: 0.95),
      LearningRateTrial(learningRate: 3, losses: [1.1, .infinity, 0.7], accuracy: 0.9),
      LearningRateTrial(learningRate: 0.6, losses: [1.1, 1.3], accuracy: 0.75),
      LearningRateTrial(learningRate: 0.9, losses: [1.1, 0.2], accuracy: 0.75),
    ])
    expectEqual(
      best.map { "\($0)" } ?? "nil", "0.6",
      "Task 6b, accuracies 0.5, 0.95, 0.9, 0.75, 0.75, the second and third with a loss that isn't finite: the best rate",
      hint: "Which losses does your code look at? Does an equal accuracy replace the best one?")
  }

  func testNoRateWithoutATrial() async throws {
    let none = try await lab.bestLearningRate(in: [])
    expectEqual(none.map { "\($0)" } ?? "nil", "nil", "Task 6b, no trials: the best rate", hint: "What is nil for?")
    let diverged = try await lab.bestLearningRate(in: [
      LearningRateTrial(learningRate: 8, losses: [2.3, .nan], accuracy: 0.1)
    ])
    expectEqual(
      diverged.map { "\($0)" } ?? "nil", "nil", "Task 6b, one trial, whose loss is NaN: the best rate",
      hint: "What is left when the trials that overflow are out?")
    let hopeless = try await lab.bestLearningRate(in: [
      LearningRateTrial(learningRate: 0.001, losses: [2.3, 2.4], accuracy: 0)
    ])
    expectEqual(
      hopeless.map { "\($0)" } ?? "nil", "0.001", "Task 6b, one trial with the accuracy 0: the best rate",
      hint: "Does a trial have to beat a number to be the best of one?")
  }
}
