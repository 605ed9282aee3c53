import CheckSupport
import Datasets
import LabContracts
import Tensors

final class TrainingExamples: LabChecks<MultilayerPerceptronLab> {
  func testStepMovesEveryParameter() async throws {
    let gradient = DenseNetwork(layers: [
      DenseLayer(weights: Tensor([[10, -10, 0], [5, 0, 20]]), biases: Tensor([1, 2, -10])),
      DenseLayer(weights: Tensor([[10, 0], [0, 5], [-10, 10]]), biases: Tensor([5, 10])),
    ])
    let network = try await lab.trainingStep(from: .example, along: gradient, learningRate: 0.1)
    let moved = DenseNetwork(layers: [
      DenseLayer(weights: Tensor([[0, 0, 2], [0, 1, -3]]), biases: Tensor([-0.1, 0.3, 0])),
      DenseLayer(weights: Tensor([[0, -1], [2, 0], [0, 0]]), biases: Tensor([0, -3])),
    ])
    expectClose(
      network, moved, "Task 5a, two layers, η = 0.1: network",
      hint: "Which way does the gradient point? Are all layers moved, weights and biases, in the network you return?")
  }

  func testOneMinibatchOfAllSamplesIsOneStep() async throws {
    let samples = ClassifiedSamples(
      inputs: .random(shape: [14, 2], in: -2...2, using: &random), labels: (0..<14).map { $0 % 2 })
    let training = try await lab.train(
      .example, on: samples, learningRate: 0.2, batchSize: 14, epochs: 1, seed: random.next())
    let gradient = try await lab.lossGradient(of: .example, on: samples)
    let step = try await lab.trainingStep(from: .example, along: gradient, learningRate: 0.2)
    let example = "Task 5b, all fourteen samples in one minibatch, η = 0.2, one epoch"
    expectClose(
      training.network, step, "\(example), against one trainingStep along your lossGradient: network",
      hint: "Does each input still stand beside its own label after shuffling? Is the step taken once?")
    let losses = try await [loss(of: .example, on: samples), loss(of: step, on: samples)]
    expectClose(
      training.losses, losses, "\(example), against your crossEntropy: losses",
      hint: "Two entries: the loss before the first step, and the loss after the epoch, by the network as it is then.")
  }

  func testTwentyDigitsByHeart() async throws {
    let digits = Dataset<Double>.digits(count: 20, using: &random).flattened().allSamples
    let samples = ClassifiedSamples(inputs: digits.features, labels: digits.labels)
    let network = DenseNetwork(layers: [
      .random(inputs: 784, outputs: 16, scale: 0.09, using: &random),
      .random(inputs: 16, outputs: 10, scale: 0.3, using: &random),
    ])
    let training = try await lab.train(
      network, on: samples, learningRate: 0.2, batchSize: 4, epochs: 60, seed: random.next())
    let loss = try await loss(of: training.network, on: samples)
    expect(
      loss < 0.05,
      otherwise:
        "Task 5b, 20 digits, 16 hidden units, η = 0.2, 60 epochs: your loss on them is \(loss), not below 0.05.",
      hint: "Print the losses: do they fall from epoch to epoch? Twenty samples can be learnt by heart.")
  }

  private func loss(of network: DenseNetwork, on samples: ClassifiedSamples) async throws -> Double {
    let outputs = try await lab.layerOutputs(of: network, for: samples.inputs)
    return try await lab.crossEntropy(of: outputs[outputs.count - 1], labels: samples.labels)
  }
}
