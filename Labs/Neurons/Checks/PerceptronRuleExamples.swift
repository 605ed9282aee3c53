import CheckSupport
import LabContracts
import Tensors

final class PerceptronRuleExamples: LabChecks<NeuronsLab> {
  private let unit = LinearModel(weights: Tensor([0.5, -0.5]), bias: 0.1)
  private let x = Tensor<Double>([2, 1])

  func testOneCorrection() async throws {
    let corrected = try await lab.perceptronUpdate(of: unit, for: x, target: 0, learningRate: 0.25)
    expectClose(
      corrected, LinearModel(weights: Tensor([0, -0.75]), bias: -0.15),
      "Task 6a, w = (0.5, −0.5), b = 0.1, x = (2, 1), t = 0, η = 0.25: model",
      hint: "z is 0.6, so the unit says 1, and t − y is −1. How far does each weight move, and does b move with them?")
  }

  func testNoCorrectionWhereRight() async throws {
    let same = try await lab.perceptronUpdate(of: unit, for: x, target: 1, learningRate: 0.25)
    expectClose(
      same, unit, "Task 6a, w = (0.5, −0.5), b = 0.1, x = (2, 1), t = 1, η = 0.25: model",
      hint: "The unit says 1 already. What is t − y, and how far does the model move then?")
  }

  func testLearnsAnd() async throws {
    try await expectLearned(.corners(targets: [0, 0, 0, 1]), name: "AND")
  }

  func testLearnsOr() async throws {
    try await expectLearned(.corners(targets: [0, 1, 1, 1]), name: "OR")
  }

  func testExclusiveOrEndsAtTheCap() async throws {
    let training = try await lab.trainPerceptron(
      from: .blank, on: .corners(targets: [0, 1, 1, 0]), learningRate: 1, maximumEpochs: 25)
    let example = "Task 6b, XOR from w = (0, 0), b = 0, η = 1, 25 epochs at most"
    expectEqual(
      training.mistakes.count, 25, "\(example): the number of epochs",
      hint: "No line parts XOR, so no epoch is without a mistake. When does your loop end?")
    expect(
      training.mistakes.allSatisfy { $0 >= 1 && $0 <= 4 },
      otherwise: "\(example): mistakes is \(training.mistakes). Expected numbers from 1 to 4.",
      hint: "An epoch has four samples, and a line gets at least one of them wrong. What does your code count?")
  }

  private func expectLearned(_ samples: Samples, name: String, line: UInt = #line) async throws {
    let training = try await lab.trainPerceptron(from: .blank, on: samples, learningRate: 1, maximumEpochs: 100)
    let example = "Task 6b, \(name) from w = (0, 0), b = 0, η = 1, 100 epochs at most"
    let outputs = try await lab.thresholdUnit(training.model, at: samples.inputs)
    expectClose(
      outputs, samples.targets,
      "\(example), then your threshold unit at (0, 0), (0, 1), (1, 0), (1, 1): outputs",
      hint: """
        Print w, b and the number of mistakes after each epoch. Does each correction help the sample that caused it?
        """,
      line: line)
    expectEqual(
      training.mistakes.last.map { "\($0)" } ?? "missing", "0", "\(example): the last entry of mistakes",
      hint: "A line parts \(name), so some epoch has no mistake, and it is the last. Does your list contain it?",
      line: line)
  }
}

extension Samples {
  /// (0, 0), (0, 1), (1, 0) and (1, 1) with these targets.
  fileprivate static func corners(targets: [Double]) -> Samples {
    Samples(inputs: Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Tensor(targets))
  }
}

extension LinearModel {
  /// w = (0, 0) and b = 0.
  fileprivate static let blank = LinearModel(weights: .zeros(shape: [2]), bias: 0)
}
