import LabContracts
import LabRemoting
import Tensors
import XCTest

/// The contract hands each argument to the student's function that it belongs to, in its place.
final class MultilayerPerceptronLabTests: XCTestCase {
  private let network = DenseNetwork(layers: [DenseLayer(weights: Tensor([[1, 2], [3, 4]]), biases: Tensor([5, 6]))])
  private let samples = ClassifiedSamples(inputs: Tensor([[1, 0], [0, 1], [1, 1]]), labels: [0, 1, 1])

  func testEachFunctionReachesItsAnswer() {
    withLab { lab, network, samples in
      let zeros = try await lab.zeroLayer(inputs: 3, outputs: 2)
      XCTAssertEqual(zeros.weights.shape, [3, 2])
      let count = try await lab.distinctUnitCount(of: network.layers[0])
      XCTAssertEqual(count, 2)
      let relu = try await lab.relu(Tensor([-1, 1]))
      XCTAssertEqual(relu.scalars, [1, -1])
      let outputs = try await lab.layerOutputs(of: network, for: samples.inputs)
      XCTAssertEqual(outputs, [network.layers[0].weights, samples.inputs])
      let accuracy = try await lab.accuracy(of: network, on: samples)
      XCTAssertEqual(accuracy, 1.0 / 3)
      let loss = try await lab.crossEntropy(of: Tensor([[7, 8]]), labels: [1])
      XCTAssertEqual(loss, 8)
      let slope = try await lab.crossEntropyGradient(of: Tensor([[7, 8]]), labels: [4])
      XCTAssertEqual(slope.scalars, [4])
      let dense = try await lab.denseGradient(of: network.layers[0], inputs: Tensor([1]), outputGradient: Tensor([2]))
      XCTAssertEqual(dense, DenseGradient(layer: network.layers[0], inputs: Tensor([3])))
      let masked = try await lab.reluGradient(outputs: Tensor([1, 2]), outputGradient: Tensor([5, 5]))
      XCTAssertEqual(masked.scalars, [4, 3])
      let gradient = try await lab.lossGradient(of: network, on: samples)
      XCTAssertEqual(gradient.layers.count, 3)
      let step = try await lab.trainingStep(from: network, along: gradient, learningRate: 0.5)
      XCTAssertEqual(step.layers.last?.biases.scalars, [0.5])
      let best = try await lab.bestLearningRate(in: [
        LearningRateTrial(learningRate: 0.1, losses: [1], accuracy: 0.5),
        LearningRateTrial(learningRate: 0.2, losses: [1], accuracy: 0.25),
      ])
      XCTAssertEqual(best, 0.2)
    }
  }

  func testLayersAreDrawnFromOneGenerator() {
    withLab { lab, _, _ in
      var expected = SeededRandomNumberGenerator(seed: 11)
      let draws = (0..<3).map { _ in Double(expected.next() >> 32) }
      let xavier = try await lab.xavierLayers(inputs: 4, outputs: 2, count: 3, seed: 11)
      XCTAssertEqual(xavier.map(\.biases.scalars), draws.map { [4, 2, $0] })
      let he = try await lab.heLayers(inputs: 5, outputs: 3, count: 2, seed: 11)
      XCTAssertEqual(he.map(\.biases.scalars), draws.prefix(2).map { [-5, 3, $0] })
      let network = try await lab.initializedNetwork(sizes: [4, 3, 2], seed: 11)
      XCTAssertEqual(network.layers.map(\.biases.scalars), [[4, 3, draws[0]], [3, 2, draws[1]]])
    }
  }

  func testTrainingHasTheGeneratorOfTheSeed() {
    withLab { lab, network, samples in
      var expected = SeededRandomNumberGenerator(seed: 12)
      let draw = Double(expected.next() >> 32)
      let training = try await lab.train(network, on: samples, learningRate: 0.1, batchSize: 2, epochs: 4, seed: 12)
      XCTAssertEqual(training, Training(network: network, losses: [0.1, 2, 4, draw]))
      let trials = try await lab.learningRateStudy(
        of: [0.1, 0.2], startingFrom: network, on: samples,
        validatedOn: ClassifiedSamples(inputs: .zeros(shape: [0, 2]), labels: []), batchSize: 2, epochs: 4, seed: 12)
      XCTAssertEqual(
        trials,
        [
          LearningRateTrial(learningRate: 0.1, losses: [3, 0, 2, 4, draw], accuracy: 1),
          LearningRateTrial(learningRate: 0.2, losses: [3, 0, 2, 4, draw], accuracy: 1),
        ])
      let classifier = try await lab.digitClassifier(trainedOn: samples, seed: 12)
      XCTAssertEqual(classifier.layers.map(\.biases.scalars), [[draw]])
    }
  }

  func testValuesCross() throws {
    XCTAssertEqual(try Coding.decode(DenseNetwork.self, from: try Coding.encode(network)), network)
    XCTAssertEqual(try Coding.decode(ClassifiedSamples.self, from: try Coding.encode(samples)), samples)
    XCTAssertEqual(samples.count, 3)
  }

  /// Calls a lab on the executor that its actor is bound to, as a worker does.
  private func withLab(
    _ body: @escaping @Sendable (MultilayerPerceptronLab, DenseNetwork, ClassifiedSamples) async throws -> Void
  ) {
    let (lab, network, samples) = (makeLab(), network, samples)
    LabExecutor.shared.run {
      do {
        try await body(lab, network, samples)
      } catch {
        XCTFail("\(error)")
      }
    }
  }

  /// Answers that show which arguments came in.
  private func makeLab() -> MultilayerPerceptronLab {
    let layer: MultilayerPerceptronAnswers.RandomLayer = { inputs, outputs, random in
      DenseLayer(
        weights: .zeros(shape: [inputs, outputs]),
        biases: Tensor([Double(inputs), Double(outputs), Double(random.next() >> 32)]))
    }
    return MultilayerPerceptronLab(
      MultilayerPerceptronAnswers(
        zeroLayer: { DenseLayer(weights: .zeros(shape: [$0, $1]), biases: .zeros(shape: [$1])) },
        xavierLayer: layer,
        heLayer: { inputs, outputs, random in
          var made = layer(inputs, outputs, &random)
          made.biases[0] = -made.biases[0]
          return made
        },
        initializedNetwork: { sizes, random in
          DenseNetwork(layers: (1..<sizes.count).map { layer(sizes[$0 - 1], sizes[$0], &random) })
        },
        distinctUnitCount: { $0.biases.count },
        relu: { -1 * $0 },
        layerOutputs: { [$0.layers[0].weights, $1] },
        accuracy: { Double($0.layers.count) / Double($1.count) },
        crossEntropy: { logits, labels in logits[0, labels[0]] },
        crossEntropyGradient: { _, labels in Tensor([Double(labels[0])]) },
        denseGradient: { DenseGradient(layer: $0, inputs: $1 + $2) },
        reluGradient: { $1 - $0 },
        lossGradient: { network, samples in
          DenseNetwork(layers: Array(repeating: network.layers[0], count: samples.count))
        },
        trainingStep: { _, gradient, rate in
          var step = gradient
          step.layers[gradient.layers.count - 1].biases = Tensor([rate])
          return step
        },
        train: { Training(network: $0, losses: [$2, Double($3), Double($4), Double($5.next() >> 32)]) },
        learningRateStudy: { rates, network, samples, validation, batchSize, epochs, random in
          var random = random
          let draw = Double(random.next() >> 32)
          let losses = [samples.count, validation.count, batchSize, epochs].map { Double($0) } + [draw]
          return rates.map {
            LearningRateTrial(learningRate: $0, losses: losses, accuracy: Double(network.layers.count))
          }
        },
        bestLearningRate: { $0.last?.learningRate },
        digitClassifier: { samples, random in
          DenseNetwork(layers: [
            DenseLayer(weights: samples.inputs, biases: Tensor([Double(random.next() >> 32)]))
          ])
        }),
      actorSystem: LabActorSystem(caller: nil))
  }
}
