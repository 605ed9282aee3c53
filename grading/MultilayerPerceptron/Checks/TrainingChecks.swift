import CheckSupport
import LabContracts
import Tensors

final class TrainingChecks: LabChecks<MultilayerPerceptronLab> {
  func testStepOfThreeLayers() async throws {
    let network = randomNetwork(sizes: [3, 5, 4, 2])
    let gradient = randomNetwork(sizes: [3, 5, 4, 2])
    let rate = Double.random(in: 0.01...0.4, using: &random)
    let next = try await lab.trainingStep(from: network, along: gradient, learningRate: rate)
    expectClose(
      next, Reference.step(from: network, along: gradient, learningRate: rate),
      "Task 5a, three random layers, a random gradient, η between 0.01 and 0.4: network",
      hint: "Give your step the rates 0 and 1 in turn: how far does each parameter move?")
  }

  func testShortMinibatchIsAveragedOverItsOwnSamples() async throws {
    let network = randomNetwork(sizes: [3, 5, 3])
    let samples = randomSamples(count: 4, features: 3, classes: 3)
    let training = try await lab.train(
      network, on: samples, learningRate: 0.3, batchSize: 3, epochs: 1, seed: random.next())
    // Any order is right, and only the sample that comes last matters.
    let endings = (0..<4).map { last in
      let firstThree = step(from: network, on: samples, at: (0..<4).filter { $0 != last })
      return (
        right: step(from: firstThree, on: samples, at: [last]),
        dividedByThree: step(from: firstThree, on: samples, at: [last], learningRate: 0.1), lost: firstThree
      )
    }
    guard !endings.contains(where: { agree(training.network, $0.right) }) else { return }
    let hint =
      if endings.contains(where: { agree(training.network, $0.dividedByThree) }) {
        "The last minibatch has one sample, and its gradient is divided by three. What is its mean taken over?"
      } else if endings.contains(where: { agree(training.network, $0.lost) }) {
        "Three samples moved the network, the fourth didn't. What happens to a last minibatch that isn't full?"
      } else {
        "Print the samples of each minibatch: three, then one, and each input beside its own label."
      }
    fail(
      "Task 5b, four random samples in minibatches of three, one epoch: the network fits no order of the samples.",
      hint: hint)
  }

  func testLossesOfThreeEpochs() async throws {
    let network = randomNetwork(sizes: [3, 6, 4])
    let samples = randomSamples(count: 9, features: 3, classes: 4)
    let training = try await lab.train(
      network, on: samples, learningRate: 0.1, batchSize: 9, epochs: 3, seed: random.next())
    let right = Reference.train(network, on: samples, learningRate: 0.1, steps: 3)
    let what = "Task 5b, nine random samples in one minibatch, η = 0.1, three epochs"
    expectClose(
      training.losses, right.losses, "\(what): losses",
      hint: "One loss before the first step, then one after each epoch, on all samples and by the newest network.")
    expectClose(
      training.network, right.network, "\(what): network",
      hint: "Does each epoch go on from where the last one ended?")
  }

  func testLastLossIsThatOfAllSamples() async throws {
    let network = randomNetwork(sizes: [3, 5, 3])
    let samples = randomSamples(count: 11, features: 3, classes: 3)
    let training = try await lab.train(
      network, on: samples, learningRate: 0.2, batchSize: 2, epochs: 2, seed: random.next())
    let what = "Task 5b, eleven random samples in minibatches of two, two epochs"
    expectEqual(
      training.losses.count, 3, "\(what): the number of losses", hint: "One before the first step, one an epoch.")
    expect(
      !agree(training.network, network), otherwise: "\(what): the network is where it started.",
      hint: "Does each step start from the network that the last one returned?")
    let shapes = { (network: DenseNetwork) in network.layers.map { [$0.weights.shape, $0.biases.shape] } }
    guard training.losses.count == 3, shapes(training.network) == shapes(network) else { return }
    expectClose(
      training.losses[2], Reference.loss(of: training.network, on: samples), "\(what): losses[2]",
      hint: "Which samples is your loss taken on, and by which network?")
  }

  func testSeedDecidesTheTraining() async throws {
    let network = randomNetwork(sizes: [2, 4, 2])
    let samples = randomSamples(count: 12, features: 2, classes: 2)
    let seed = random.next()
    let lab = try self.lab
    func train(seed: UInt64) async throws -> DenseNetwork {
      try await lab.train(network, on: samples, learningRate: 0.3, batchSize: 1, epochs: 2, seed: seed).network
    }
    let (first, again) = try await (train(seed: seed), train(seed: seed))
    let other = try await train(seed: seed &+ 1)
    expect(
      agree(first, again), otherwise: "Task 5b, twelve random samples one by one: the same seed gave two networks.",
      hint: "Does every order come from the generator that the function is given?")
    expect(
      !agree(first, other), otherwise: "Task 5b, twelve random samples one by one: two seeds gave the same network.",
      hint: "Are the samples in another order in each epoch?")
  }

  func testNoEpochsChangeNothing() async throws {
    let network = randomNetwork(sizes: [3, 4, 2])
    let samples = randomSamples(count: 5, features: 3, classes: 2)
    let training = try await lab.train(
      network, on: samples, learningRate: 0.1, batchSize: 2, epochs: 0, seed: random.next())
    expectClose(
      training.network, network, "Task 5b, no epochs at all: network", hint: "In Swift, 1...0 traps and 0..<0 is empty."
    )
    expectClose(
      training.losses, [Reference.loss(of: network, on: samples)], "Task 5b, no epochs at all: losses",
      hint: "The loss before the first step belongs to every training.")
  }

  func testZerosLearnHowFrequentTheClassesAreAndNothingElse() async throws {
    let zeros = DenseNetwork(layers: [
      DenseLayer(weights: .zeros(shape: [4, 6]), biases: .zeros(shape: [6])),
      DenseLayer(weights: .zeros(shape: [6, 3]), biases: .zeros(shape: [3])),
    ])
    let labels = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2].shuffled(using: &random)
    let samples = ClassifiedSamples(inputs: .random(shape: [10, 4], using: &random), labels: labels)
    let training = try await lab.train(
      zeros, on: samples, learningRate: 0.5, batchSize: 10, epochs: 60, seed: random.next())
    let what = "Task 5b, a network of zeros, ten samples, six of class 0, three of class 1, one of class 2"
    expectClose(
      training.network, Reference.train(zeros, on: samples, learningRate: 0.5, steps: 60).network,
      "\(what), 60 epochs: network",
      hint: "Only the last biases have a gradient that isn't 0. Does your training begin from the network it is given?")
    guard let hidden = training.network.layers.first else { return }
    let units = try await lab.distinctUnitCount(of: hidden)
    expectEqual(
      units, 1, "\(what): distinctUnitCount of the hidden layer",
      hint: "Units that start alike get the same gradient. What could make them differ?")
  }

  private func step(
    from network: DenseNetwork, on samples: ClassifiedSamples, at indices: [Int], learningRate: Double = 0.3
  ) -> DenseNetwork {
    let part = ClassifiedSamples(inputs: samples.inputs.rows(at: indices), labels: indices.map { samples.labels[$0] })
    return Reference.step(
      from: network, along: Reference.lossGradient(of: network, on: part), learningRate: learningRate)
  }
}
