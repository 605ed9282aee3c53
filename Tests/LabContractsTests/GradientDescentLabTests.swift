import LabContracts
import LabRemoting
import Tensors
import XCTest

/// The contract hands each argument to the student's function that it belongs to, in its place.
final class GradientDescentLabTests: XCTestCase {
  private let model = LinearModel(weights: Tensor([1, 2]), bias: 3)
  private let samples = Samples(inputs: Tensor([[1, 0], [0, 1], [1, 1]]), targets: Tensor([1, 2, 3]))

  func testEachFunctionReachesItsAnswer() {
    withLab { lab, model, samples in
      let gradient = try await lab.numericalGradient(of: .sumTimes, at: Tensor([1, 2, 3]), step: 0.5)
      XCTAssertEqual(gradient.scalars, [9, 0.5])
      let predictions = try await lab.predictions(of: model, for: samples.inputs)
      XCTAssertEqual(predictions.scalars, [3, 6])
      let loss = try await lab.meanSquaredError(of: model, on: samples)
      XCTAssertEqual(loss, 3)
      let slope = try await lab.meanSquaredErrorGradient(of: model, on: samples)
      XCTAssertEqual(slope.bias, -3)
      let step = try await lab.gradientDescentStep(from: model, along: slope, learningRate: 0.25)
      XCTAssertEqual(step.bias, 3 - 3 + 0.25)
      let descent = try await lab.gradientDescent(from: model, on: samples, learningRate: 0.1, steps: 7)
      XCTAssertEqual(descent.losses, [0.1, 7])
      let momentum = try await lab.momentumDescent(from: model, on: samples, learningRate: 0.1, momentum: 0.9, steps: 7)
      XCTAssertEqual(momentum.losses, [0.1, 0.9, 7])
      let verdict = try await lab.verdict(on: [1, 2], tolerance: 0.5)
      XCTAssertEqual(verdict, .diverged)
      let rate = try await lab.bestLearningRate(among: [0.1, 0.2], from: model, on: samples, steps: 2)
      XCTAssertEqual(rate, 0.2)
    }
  }

  func testTheGeneratorIsSeededAndGoesOnFromEpochToEpoch() {
    withLab { lab, model, samples in
      var expected = SeededRandomNumberGenerator(seed: 11)
      let draws = (0..<3).map { _ in Int(truncatingIfNeeded: expected.next()) }
      let epochs = try await lab.minibatches(of: 2, from: 5, epochs: 3, seed: 11)
      XCTAssertEqual(epochs, draws.map { [[2, 5, $0]] })
      let none = try await lab.minibatches(of: 2, from: 5, epochs: 0, seed: 11)
      XCTAssertEqual(none, [])
      let descent = try await lab.minibatchDescent(
        from: model, on: samples, learningRate: 0.1, batchSize: 2, epochs: 4, seed: 11)
      XCTAssertEqual(descent.losses, [0.1, 2, 4, Double(draws[0])])
    }
  }

  func testSamplesCountTheirTargets() {
    XCTAssertEqual(samples.count, 3)
    XCTAssertEqual(Samples(inputs: .zeros(shape: [0, 4]), targets: .zeros(shape: [0])).count, 0)
  }

  func testSamplesCross() throws {
    XCTAssertEqual(try Coding.decode(Samples.self, from: try Coding.encode(samples)), samples)
    XCTAssertEqual(try Coding.decode(LinearModel.self, from: try Coding.encode(model)), model)
    for verdict in LearningRateVerdict.allCases {
      XCTAssertEqual(try Coding.decode(LearningRateVerdict.self, from: try Coding.encode(verdict)), verdict)
    }
    XCTAssertThrowsError(try Coding.decode(LearningRateVerdict.self, from: try Coding.encode("undecided")))
  }

  /// Calls a lab on the executor that its actor is bound to, as a worker does.
  private func withLab(_ body: @escaping @Sendable (GradientDescentLab, LinearModel, Samples) async throws -> Void) {
    let (lab, model, samples) = (makeLab(), model, samples)
    onLabExecutor { try await body(lab, model, samples) }
  }

  /// Answers that show which arguments came in.
  private func makeLab() -> GradientDescentLab {
    GradientDescentLab(
      GradientDescentAnswers(
        numericalGradient: { f, x, step in Tensor([f(x), step]) },
        predictions: { model, inputs in Tensor([model.bias, Double(inputs.count)]) },
        meanSquaredError: { _, samples in Double(samples.count) },
        meanSquaredErrorGradient: { model, _ in LinearModel(weights: model.weights, bias: -model.bias) },
        gradientDescentStep: { LinearModel(weights: $0.weights, bias: $0.bias + $1.bias + $2) },
        gradientDescent: { Descent(model: $0, losses: [$2, Double($3)]) },
        minibatches: { [[$0, $1, Int(truncatingIfNeeded: $2.next())]] },
        minibatchDescent: {
          Descent(model: $0, losses: [$2, Double($3), Double($4), Double(Int(truncatingIfNeeded: $5.next()))])
        },
        verdict: { _, _ in .diverged },
        bestLearningRate: { rates, _, _, _ in rates.last },
        momentumDescent: { Descent(model: $0, losses: [$2, $3, Double($4)]) }),
      actorSystem: LabActorSystem(caller: nil))
  }
}
