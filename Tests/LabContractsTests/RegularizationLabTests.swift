import LabContracts
import LabRemoting
import Tensors
import XCTest

/// The contract hands each argument to the student's function that it belongs to, in its place.
final class RegularizationLabTests: XCTestCase {
  private static let model = LinearModel(weights: Tensor([3, 4]), bias: 5)

  func testEachPenaltyReachesItsAnswer() {
    withLab { lab in
      let weights = Tensor<Double>([1, 2])
      let l2 = try await lab.l2Penalty(of: weights, strength: 7)
      XCTAssertEqual(l2, 37)
      let l2Gradient = try await lab.l2PenaltyGradient(of: weights, strength: 7)
      XCTAssertEqual(l2Gradient, Tensor([8, 9]))
      let l1 = try await lab.l1Penalty(of: weights, strength: 7)
      XCTAssertEqual(l1, -4)
      let l1Gradient = try await lab.l1PenaltyGradient(of: weights, strength: 7)
      XCTAssertEqual(l1Gradient, Tensor([-6, -5]))
      let elastic = try await lab.elasticPenalty(of: weights, l1: 7, l2: 20)
      XCTAssertEqual(elastic, 3 + 7 - 20)
      let elasticGradient = try await lab.elasticPenaltyGradient(of: weights, l1: 7, l2: 20)
      XCTAssertEqual(elasticGradient, Tensor([1, 2, 7, 20]))
      let loss = try await lab.regularizedLoss(losses: weights, model: Self.model, l1: 7, l2: 20)
      XCTAssertEqual(loss, 3 + 5 + 7 - 20)
      let gradient = LinearModel(weights: weights, bias: 6)
      let regularized = try await lab.regularizedGradient(gradient: gradient, model: Self.model, l1: 7, l2: 20)
      XCTAssertEqual(regularized, LinearModel(weights: Tensor([1, 2, 3, 4, 7, 20]), bias: 1))
    }
  }

  func testEachStepReachesItsAnswer() {
    withLab { lab in
      let state = MovingWeights(weights: Tensor([1]), velocity: Tensor([2]))
      let l2 = try await lab.stepWithL2(
        from: state, along: Tensor([3]), learningRate: 4, momentum: 5, strength: 6)
      XCTAssertEqual(l2, MovingWeights(weights: Tensor([1, 3]), velocity: Tensor([4, 5, 6])))
      let decayed = try await lab.stepWithWeightDecay(
        from: state, along: Tensor([3]), learningRate: 4, momentum: 5, decay: 6)
      XCTAssertEqual(decayed, MovingWeights(weights: Tensor([4, 5, 6]), velocity: Tensor([2, 3])))
      let decay = try await lab.decay(matchingStrength: 3)
      XCTAssertEqual(decay, 103)
    }
  }

  func testDropoutDrawsFromOneSeededGenerator() {
    withLab { lab in
      var random = SeededRandomNumberGenerator(seed: 11)
      let draws = (0..<3).map { _ in Double(random.next() % 1000) }
      let masks = try await lab.dropoutMasks(shape: [2], dropping: 0.25, count: 3, seed: 11)
      XCTAssertEqual(masks, draws.map { Tensor([2, 0.25, $0]) })
      let outputs = try await lab.dropout(
        of: [Tensor([1]), Tensor([2])], dropping: 0.25, isTraining: [true, false], seed: 11)
      XCTAssertEqual(
        outputs,
        [
          DropoutOutput(output: Tensor([1]), mask: Tensor([0.25, 1, draws[0]])),
          DropoutOutput(output: Tensor([2]), mask: Tensor([0.25, 0, draws[1]])),
        ])
      let gradient = try await lab.dropoutGradient(along: Tensor([5]), mask: Tensor([3]))
      XCTAssertEqual(gradient, Tensor([2]))
    }
  }

  func testCurvesReachTheirAnswers() {
    withLab { lab in
      let stop = try await lab.earlyStop(losses: [1, 2, 3], patience: 7, minimumImprovement: 20)
      XCTAssertEqual(stop, EarlyStop(lastEpoch: 10, bestEpoch: 20))
      let none = try await lab.earlyStop(losses: [], patience: 7, minimumImprovement: 20)
      XCTAssertNil(none)
      let good = try await lab.fit(training: [1], validation: [2], acceptable: 3, ratio: 4)
      XCTAssertEqual(good, .good)
      let other = try await lab.fit(training: [2], validation: [1], acceptable: 3, ratio: 4)
      XCTAssertEqual(other, .overfitting)
      let strength = try await lab.bestStrength(among: [Trial(strength: 1, trainingLoss: 2, validationLoss: .nan)])
      XCTAssertEqual(strength, 1)
      let noStrength = try await lab.bestStrength(among: [])
      XCTAssertNil(noStrength)
    }
  }

  func testValuesCross() throws {
    for fit in Fit.allCases {
      XCTAssertEqual(try Coding.decode(Fit.self, from: try Coding.encode(fit)), fit)
    }
    let trial = Trial(strength: 1, trainingLoss: 2, validationLoss: .infinity)
    XCTAssertEqual(try Coding.decode(Trial.self, from: try Coding.encode(trial)), trial)
    let stop = EarlyStop(lastEpoch: 4, bestEpoch: 1)
    XCTAssertEqual(try Coding.decode(EarlyStop?.self, from: try Coding.encode(stop)), stop)
    let output = DropoutOutput(output: Tensor([1]), mask: Tensor([2]))
    XCTAssertEqual(try Coding.decode(DropoutOutput.self, from: try Coding.encode(output)), output)
    let state = MovingWeights(weights: Tensor([1]), velocity: Tensor([2]))
    XCTAssertEqual(try Coding.decode(MovingWeights.self, from: try Coding.encode(state)), state)
  }

  /// Calls a lab on the executor that its actor is bound to, as a worker does.
  private func withLab(_ body: @escaping @Sendable (RegularizationLab) async throws -> Void) {
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
  private func makeLab() -> RegularizationLab {
    RegularizationLab(
      penalties: PenaltyAnswers(
        l2Penalty: { $0.sum() * 10 + $1 },
        l2PenaltyGradient: { $0 + $1 },
        l1Penalty: { $0.sum() - $1 },
        l1PenaltyGradient: { $0 - $1 },
        elasticPenalty: { $0.sum() + $1 - $2 },
        elasticPenaltyGradient: { Tensor($0.scalars + [$1, $2]) },
        regularizedLoss: { $0.sum() + $1.bias + $2 - $3 },
        regularizedGradient: {
          LinearModel(weights: Tensor($0.weights.scalars + $1.weights.scalars + [$2, $3]), bias: $0.bias - $1.bias)
        }),
      training: RegularizedTrainingAnswers(
        stepWithL2: {
          MovingWeights(weights: Tensor($0.weights.scalars + $1.scalars), velocity: Tensor([$2, $3, $4]))
        },
        stepWithWeightDecay: {
          MovingWeights(weights: Tensor([$2, $3, $4]), velocity: Tensor($0.velocity.scalars + $1.scalars))
        },
        decayMatchingStrength: { $0 + 100 },
        dropoutMask: { Tensor([Double($0.count), $1, Double($2.next() % 1000)]) },
        dropout: {
          DropoutOutput(output: $0, mask: Tensor([$1, $2 ? 1 : 0, Double($3.next() % 1000)]))
        },
        dropoutGradient: { $0 - $1 },
        earlyStop: { $0.isEmpty ? nil : EarlyStop(lastEpoch: $0.count + $1, bestEpoch: Int($2)) },
        fit: { $0[0] < $1[0] && $2 < $3 ? .good : .overfitting },
        bestStrength: { $0.first?.strength }),
      actorSystem: LabActorSystem(caller: nil))
  }
}
