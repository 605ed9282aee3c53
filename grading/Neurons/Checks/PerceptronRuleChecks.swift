import CheckSupport
import LabContracts
import Tensors

final class PerceptronRuleChecks: LabChecks<NeuronsLab> {
  func testCorrectionsOfRandomUnits() async throws {
    let (unit, inputs) = neuronOnBothSides(samples: 8, inputs: 4)
    let rate = Double.random(in: 0.2...0.4, using: &random)
    for index in 0..<8 {
      let x = inputs[row: index]
      let target: Double = Reference.fires(unit, at: x.scalars) ? 0 : 1
      let corrected = try await lab.perceptronUpdate(of: unit, for: x, target: target, learningRate: rate)
      expectClose(
        corrected, Reference.update(of: unit, for: x.scalars, target: target, learningRate: rate),
        "Task 6a, a random unit with four inputs, wrong at a random x with t = \(Int(target)), a random η: model",
        hint: """
          After the step z at this x has to be \(target == 1 ? "greater" : "less"). Which of w and b move, and how \
          far?
          """)
    }
  }

  func testNoCorrectionOfRandomUnits() async throws {
    let (unit, inputs) = neuronOnBothSides(samples: 8, inputs: 4)
    for index in 0..<8 {
      let x = inputs[row: index]
      let target: Double = Reference.fires(unit, at: x.scalars) ? 1 : 0
      let same = try await lab.perceptronUpdate(of: unit, for: x, target: target, learningRate: 0.3)
      expectClose(
        same, unit, "Task 6a, a random unit with four inputs, right at a random x with t = \(Int(target)): model",
        hint: "Where y is t, the factor t − y is 0. What moves your model?")
    }
  }

  func testOneEpochInOrder() async throws {
    let start = randomNeuron(inputs: 3)
    let samples = mixedSamples(from: start, count: 9, inputs: 3, learningRate: 0.2)
    var right = start
    let mistakes = Reference.epoch(&right, on: samples, learningRate: 0.2)
    let training = try await lab.trainPerceptron(from: start, on: samples, learningRate: 0.2, maximumEpochs: 1)
    let what = "Task 6b, nine random samples with three inputs, a random start, η = 0.2, one epoch"
    expectClose(
      training.model, right, "\(what): model",
      hint: """
        Each sample meets the model as the sample before has left it. Which sample is the first after which yours \
        differs?
        """)
    expectEqual(
      training.mistakes, [mistakes], "\(what): mistakes",
      hint: "A mistake is a sample that the unit got wrong when its turn came, before it was corrected.")
  }

  func testSeveralEpochs() async throws {
    let start = randomNeuron(inputs: 3)
    let samples = mixedSamples(from: start, count: 9, inputs: 3, learningRate: 0.2)
    var right = start
    let mistakes = (0..<5).map { _ in Reference.epoch(&right, on: samples, learningRate: 0.2) }
    let training = try await lab.trainPerceptron(from: start, on: samples, learningRate: 0.2, maximumEpochs: 5)
    let what = "Task 6b, nine random samples that no line parts, η = 0.2, five epochs"
    expectEqual(
      training.mistakes, mistakes, "\(what): mistakes",
      hint: "One entry an epoch, each counted from 0. Does the second epoch start from where the first has ended?")
    expectClose(
      training.model, right, "\(what): model", hint: "Five epochs, each over all nine samples in their order.")
  }

  func testLearnsSeparableSamples() async throws {
    for inputs in [2, 4] {
      let samples = separableSamples(count: 16, inputs: inputs)
      let start = LinearModel(weights: .zeros(shape: [inputs]), bias: 0)
      let training = try await lab.trainPerceptron(from: start, on: samples, learningRate: 0.5, maximumEpochs: 6000)
      let what = "Task 6b, 16 random samples with \(inputs) inputs that a line parts, η = 0.5"
      let outputs = try await lab.thresholdUnit(training.model, at: samples.inputs)
      expectClose(
        outputs, samples.targets, "\(what), then your threshold unit at the samples: outputs",
        hint: "The line is far from the origin, so w alone can't find it. Follow b through a few corrections.")
      expect(
        training.mistakes.last == 0 && !training.mistakes.dropLast().contains(0),
        otherwise: """
          \(what): mistakes ends with \(training.mistakes.suffix(4)), and has \(training.mistakes.count) entries.
          """,
        hint: "The first epoch without a mistake is the last one, and belongs to the list.")
    }
  }

  func testNothingToLearn() async throws {
    let (unit, inputs) = neuronOnBothSides(samples: 6, inputs: 3)
    let targets = (0..<6).map { Reference.fires(unit, at: inputs[row: $0].scalars) ? 1.0 : 0 }
    let training = try await lab.trainPerceptron(
      from: unit, on: Samples(inputs: inputs, targets: Tensor(targets)), learningRate: 0.3, maximumEpochs: 50)
    expectEqual(
      training.mistakes, [0], "Task 6b, a start that gets all samples right: mistakes",
      hint: "It takes an epoch to see that nothing is wrong. How many entries does your list have then?")
    expectClose(
      training.model, unit, "Task 6b, a start that gets all samples right: model",
      hint: "Where nothing is wrong, nothing moves.")
  }

  func testExclusiveOrEndsAtAnyCap() async throws {
    let samples = Samples(
      inputs: Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Tensor([0, 1, 1, 0]))
    let cap = Int.random(in: 30...60, using: &random)
    let training = try await lab.trainPerceptron(
      from: randomNeuron(inputs: 2), on: samples, learningRate: 0.7, maximumEpochs: cap)
    expectEqual(
      training.mistakes.count, cap, "Task 6b, XOR with another number of epochs at most: the number of epochs",
      hint: "Does your loop end after `maximumEpochs`, and at no other number?")
    let outputs = try await lab.thresholdUnit(training.model, at: samples.inputs)
    let rightCount = zip(outputs.scalars, samples.targets.scalars).count { $0 == $1 }
    expect(
      rightCount <= 3, otherwise: "Task 6b, XOR: your threshold unit gets \(rightCount) of the 4 corners right.",
      hint: "No line parts XOR. Does your threshold unit see w, b and x only?")
  }

  /// Samples that no line parts, none close to an edge on the way; their order and the time of each correction matter.
  private func mixedSamples(from start: LinearModel, count: Int, inputs: Int, learningRate: Double) -> Samples {
    drawn {
      let points = Tensor<Double>.random(shape: [count - 1, inputs], in: -1...2, using: &random)
      let targets = (0..<(count - 1)).map { _ in Bool.random(using: &random) ? 1.0 : 0 }
      // The last sample is the first with the other target: nobody gets both right.
      let rows = (0..<(count - 1)).map { points[row: $0].scalars } + [points[row: 0].scalars]
      return Samples(inputs: Tensor(rows), targets: Tensor(targets + [1 - targets[0]]))
    } until: { samples in
      var model = start
      guard orderMatters(from: start, on: samples, learningRate: learningRate) else { return false }
      let mistakes = (0..<5).map { _ in Reference.epoch(&model, on: samples, learningRate: learningRate) }
      var second = start
      _ = Reference.epoch(&second, on: samples, learningRate: learningRate)
      return mistakes[0] > 1 && mistakes[0] < count && Set(mistakes).count > 1
        && orderMatters(from: second, on: samples, learningRate: learningRate)
        && isClear(from: start, on: samples, learningRate: learningRate)
    }
  }

  /// Whether an epoch in reverse order, or with all corrections at its end, leads somewhere else.
  private func orderMatters(from start: LinearModel, on samples: Samples, learningRate: Double) -> Bool {
    let order = Array((0..<samples.count).reversed())
    let turned = Samples(inputs: samples.inputs.rows(at: order), targets: samples.targets.rows(at: order))
    var (right, reversed, together) = (start, start, start)
    _ = Reference.epoch(&right, on: samples, learningRate: learningRate)
    _ = Reference.epoch(&reversed, on: turned, learningRate: learningRate)
    for index in order {
      let x = samples.inputs[row: index].scalars
      let corrected = Reference.update(of: start, for: x, target: samples.targets[index], learningRate: learningRate)
      together.bias += corrected.bias - start.bias
    }
    // Every correction moves the bias by the learning rate.
    return abs(right.bias - reversed.bias) > learningRate / 2 && abs(right.bias - together.bias) > learningRate / 2
  }

  /// Whether no sample of the first five epochs meets a model at whose edge it lies.
  private func isClear(from start: LinearModel, on samples: Samples, learningRate: Double) -> Bool {
    var model = start
    return (0..<(5 * samples.count)).allSatisfy { turn in
      let index = turn % samples.count
      let x = samples.inputs[row: index].scalars
      let distance = abs(Reference.weightedSum(of: x, in: model))
      model = Reference.update(of: model, for: x, target: samples.targets[index], learningRate: learningRate)
      return distance > 1e-6
    }
  }
}
