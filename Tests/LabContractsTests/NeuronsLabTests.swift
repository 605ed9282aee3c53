import LabContracts
import LabRemoting
import Tensors
import XCTest

/// The contract hands each argument to the student's function that it belongs to, in its place.
final class NeuronsLabTests: XCTestCase {
  private let model = LinearModel(weights: Tensor([1, 2]), bias: 3)

  func testFunctionsOfANumberAreCalledForEachScalar() {
    withLab { lab in
      let z = Tensor<Double>([[1, 2, 3], [4, 5, 6]])
      let answers = try await [
        lab.step(at: z), lab.sigmoid(at: z), lab.sigmoidDerivative(at: z), lab.hyperbolicTangent(at: z),
        lab.hyperbolicTangentDerivative(at: z), lab.relu(at: z), lab.reluDerivative(at: z),
        lab.leakyReLU(at: z, slope: 100), lab.leakyReLUDerivative(at: z, slope: 100),
      ]
      let offsets: [Double] = [10, 20, 30, 40, 50, 60, 70, 180, 190]
      XCTAssertEqual(answers, offsets.map { z + $0 })
    }
  }

  func testUnitsAreCalledForEachRow() {
    withLab { [model] lab in
      let inputs = Tensor<Double>([[1, 0], [0, 1], [2, 2]])
      let outputs = try await (lab.thresholdUnit(model, at: inputs), lab.logisticUnit(model, at: inputs))
      XCTAssertEqual(outputs.0, Tensor([1, 2, 6]))
      XCTAssertEqual(outputs.1, Tensor([4, 5, 9]))
      let network = TwoLayerNetwork(hidden: [model, model], output: model)
      let answers = try await lab.output(of: network, at: inputs)
      XCTAssertEqual(answers, Tensor([3, 3, 6]))
    }
  }

  func testGatesAndNetworks() {
    withLab { lab in
      let gates = try await [lab.andGate(inputs: 4), lab.orGate(inputs: 4), lab.notGate()]
      XCTAssertEqual(gates.map(\.bias), [4, -4, 7])
      let network = try await lab.exclusiveOrNetwork()
      XCTAssertEqual(network.hidden.map(\.bias), [1, 2])
      XCTAssertEqual(network.output.bias, 3)
    }
  }

  func testLearningAndSoftmax() {
    withLab { [model] lab in
      let corrected = try await lab.perceptronUpdate(of: model, for: Tensor([5, 6]), target: 1, learningRate: 0.5)
      XCTAssertEqual(corrected, LinearModel(weights: Tensor([5, 6]), bias: 3 + 1 + 0.5))
      let samples = Samples(inputs: Tensor([[1, 0], [0, 1], [1, 1]]), targets: Tensor([0, 1, 0]))
      let training = try await lab.trainPerceptron(from: model, on: samples, learningRate: 0.25, maximumEpochs: 9)
      XCTAssertEqual(training.model, LinearModel(weights: Tensor([1, 2]), bias: 0.25))
      XCTAssertEqual(training.mistakes, [3, 9])
      let probabilities = try await lab.softmax(Tensor([1, 2]))
      XCTAssertEqual(probabilities, Tensor([-1, -2]))
    }
  }

  func testNetworksAndTrainingsCross() throws {
    let network = TwoLayerNetwork(hidden: [model], output: LinearModel(weights: Tensor([1]), bias: -.infinity))
    XCTAssertEqual(try Coding.decode(TwoLayerNetwork.self, from: try Coding.encode(network)), network)
    let training = PerceptronTraining(model: model, mistakes: [3, 1, 0])
    XCTAssertEqual(try Coding.decode(PerceptronTraining.self, from: try Coding.encode(training)), training)
  }

  /// Calls a lab on the executor that its actor is bound to, as a worker does.
  private func withLab(_ body: @escaping @Sendable (NeuronsLab) async throws -> Void) {
    let lab = makeLab()
    LabExecutor.shared.run {
      do {
        try await body(lab)
      } catch {
        XCTFail("\(error)")
      }
    }
  }

  /// Answers that show which arguments came in.
  private func makeLab() -> NeuronsLab {
    NeuronsLab(
      NeuronsAnswers(
        step: { $0 + 10 },
        thresholdUnit: { $0.weights.dot($1) },
        sigmoid: { $0 + 20 },
        logisticUnit: { $0.weights.dot($1) + $0.bias },
        andGate: { LinearModel(weights: Tensor([1]), bias: Double($0)) },
        orGate: { LinearModel(weights: Tensor([1]), bias: -Double($0)) },
        notGate: { LinearModel(weights: Tensor([1]), bias: 7) },
        output: { Double($0.hidden.count) + $1.sum() },
        exclusiveOrNetwork: {
          let units = [1.0, 2, 3].map { LinearModel(weights: Tensor([1, 1]), bias: $0) }
          return TwoLayerNetwork(hidden: Array(units[..<2]), output: units[2])
        },
        sigmoidDerivative: { $0 + 30 },
        hyperbolicTangent: { $0 + 40 },
        hyperbolicTangentDerivative: { $0 + 50 },
        relu: { $0 + 60 },
        reluDerivative: { $0 + 70 },
        leakyReLU: { $0 + $1 + 80 },
        leakyReLUDerivative: { $0 + $1 + 90 },
        perceptronUpdate: { LinearModel(weights: $1, bias: $0.bias + $2 + $3) },
        trainPerceptron: {
          PerceptronTraining(model: LinearModel(weights: $0.weights, bias: $2), mistakes: [$1.count, $3])
        },
        softmax: { -$0 }),
      actorSystem: LabActorSystem(caller: nil))
  }
}
