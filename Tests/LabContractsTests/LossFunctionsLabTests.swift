import LabContracts
import LabRemoting
import Tensors
import XCTest

/// The contract hands each argument to the student's function that it belongs to, in its place.
final class LossFunctionsLabTests: XCTestCase {
  private let classifier = LinearClassifier(weights: Tensor([[1, 2], [3, 4], [5, 6]]), biases: Tensor([7, 8, 9]))
  private let samples = ClassifiedSamples(inputs: Tensor([[1, 0], [0, 1]]), labels: [2, 0])

  func testEachFunctionOfScoresReachesItsAnswer() {
    withLab { lab, classifier, samples in
      let scores = try await lab.scores(of: classifier, for: samples.inputs)
      XCTAssertEqual(scores, Tensor([24, 2]))
      let classes = try await lab.predictedClasses(from: Tensor([[1, 2], [3, 4], [5, 6]]))
      XCTAssertEqual(classes, [3, 2])
      let tensors = try await [
        lab.hingeLosses(of: Tensor([10]), labels: [4, 5]), lab.hingeLossGradient(of: Tensor([20]), labels: [4, 5]),
        lab.softmax(Tensor([30])), lab.crossEntropies(of: Tensor([40]), labels: [4, 5]),
        lab.crossEntropyGradient(of: Tensor([50]), labels: [4, 5]),
      ]
      XCTAssertEqual(tensors, [Tensor([19]), Tensor([30]), Tensor([-30]), Tensor([51]), Tensor([62])])
      let losses = try await [
        lab.hingeLoss(of: Tensor([60]), labels: [4, 5]), lab.crossEntropy(of: Tensor([70]), labels: [4, 5]),
      ]
      XCTAssertEqual(losses, [69.5, 80.5])
    }
  }

  func testEachFunctionOfAClassifierReachesItsAnswer() {
    withLab { lab, classifier, samples in
      let sum = try await lab.regularizer(of: classifier)
      XCTAssertEqual(sum, 24)
      let hinge = try await lab.fullLoss(of: classifier, on: samples, by: .hinge, regularization: 0.5)
      XCTAssertEqual(hinge, 24 + 2 + 0.5)
      let entropy = try await lab.fullLoss(of: classifier, on: samples, by: .crossEntropy, regularization: 0.5)
      XCTAssertEqual(entropy, -(24 + 2 + 0.5))
      let gradient = try await lab.fullLossGradient(of: classifier, on: samples, by: .hinge, regularization: 0.5)
      XCTAssertEqual(gradient, LinearClassifier(weights: samples.inputs, biases: Tensor([7, 8, 9, 0.5])))
    }
  }

  func testClassifiersAndSamplesCross() throws {
    XCTAssertEqual(try Coding.decode(LinearClassifier.self, from: try Coding.encode(classifier)), classifier)
    XCTAssertEqual(try Coding.decode(ClassifiedSamples.self, from: try Coding.encode(samples)), samples)
    for loss in ClassificationLoss.allCases {
      XCTAssertEqual(try Coding.decode(ClassificationLoss.self, from: try Coding.encode(loss)), loss)
    }
    XCTAssertThrowsError(try Coding.decode(ClassificationLoss.self, from: try Coding.encode("squared")))
  }

  /// Calls a lab on the executor that its actor is bound to, as a worker does.
  private func withLab(
    _ body: @escaping @Sendable (LossFunctionsLab, LinearClassifier, ClassifiedSamples) async throws -> Void
  ) {
    let (lab, classifier, samples) = (makeLab(), classifier, samples)
    LabExecutor.shared.run {
      do {
        try await body(lab, classifier, samples)
      } catch {
        XCTFail("\(error)")
      }
    }
  }

  /// Answers that show which arguments came in.
  private func makeLab() -> LossFunctionsLab {
    LossFunctionsLab(
      LossFunctionsAnswers(
        scores: { Tensor([$0.biases.sum(), $1.sum()]) },
        predictedClasses: { [$0.shape[0], $0.shape[1]] },
        hingeLosses: { $0 + Double($1.reduce(0, +)) },
        hingeLoss: { $0.sum() + Double($1.reduce(0, +)) + 0.5 },
        hingeLossGradient: { $0 + Double($1.reduce(1, +)) },
        softmax: { -$0 },
        crossEntropies: { $0 + Double($1.reduce(2, +)) },
        crossEntropy: { $0.sum() + Double($1.reduce(1, +)) + 0.5 },
        crossEntropyGradient: { $0 + Double($1.reduce(3, +)) },
        regularizer: { $0.biases.sum() },
        fullLoss: { ($0.biases.sum() + Double($1.count) + $3) * ($2 == .hinge ? 1 : -1) },
        fullLossGradient: { LinearClassifier(weights: $1.inputs, biases: Tensor($0.biases.scalars + [$3])) }),
      actorSystem: LabActorSystem(caller: nil))
  }
}
