import CheckSupport
import GradientChecking
import LabContracts
import Tensors

final class PenaltyChecks: LabChecks<RegularizationLab> {
  func testL2OfARandomMatrix() async throws {
    let (weights, strength) = (randomWeights([3, 4]), randomStrength())
    let penalty = try await lab.l2Penalty(of: weights, strength: strength)
    expectClose(
      penalty, Reference.penalty(of: weights, l2: strength), "Task 1a, a random matrix of shape [3, 4]: the L2 penalty",
      sampleCount: 12, hint: "Add up the squares in a loop, and multiply by λ. No root, no mean, no ½.")
  }

  func testL1OfARandomMatrix() async throws {
    let (weights, strength) = (randomWeights([3, 4]), randomStrength())
    let penalty = try await lab.l1Penalty(of: weights, strength: strength)
    expectClose(
      penalty, Reference.penalty(of: weights, l1: strength), "Task 1b, a random matrix of shape [3, 4]: the L1 penalty",
      sampleCount: 12, hint: "Add up the absolute values in a loop, and multiply by λ.")
  }

  func testElasticPenaltyOfARandomMatrix() async throws {
    let weights = randomWeights([2, 5])
    for (l1, l2) in [(randomStrength(), randomStrength()), (0, randomStrength()), (randomStrength(), 0), (0, 0)] {
      let penalty = try await lab.elasticPenalty(of: weights, l1: l1, l2: l2)
      expectClose(
        penalty, Reference.penalty(of: weights, l1: l1, l2: l2),
        "Task 1c, a random matrix of shape [2, 5], λ₁ = \(l1), λ₂ = \(l2): the elastic penalty",
        hint: "With one of the strengths 0 it is the penalty of Task 1a or of Task 1b. Which of the two is wrong?")
    }
  }

  func testL2GradientAgreesWithDifferences() async throws {
    let (weights, strength) = (randomWeights([4, 3]), randomStrength())
    let gradient = try await lab.l2PenaltyGradient(of: weights, strength: strength)
    expectGradient(
      gradient, agreesWith: numericalGradient(of: { Reference.penalty(of: $0, l2: strength) }, at: weights),
      "Task 1a, a random matrix of shape [4, 3], against central differences of λ·Σw²: gradient", sampleCount: 12,
      hint: "One weight at a time: how much does λw² grow per step of w?")
  }

  func testL1GradientAgreesWithDifferences() async throws {
    let (weights, strength) = (randomWeights([4, 3]), randomStrength())
    let gradient = try await lab.l1PenaltyGradient(of: weights, strength: strength)
    expectGradient(
      gradient, agreesWith: numericalGradient(of: { Reference.penalty(of: $0, l1: strength) }, at: weights),
      "Task 1b, a random matrix of shape [4, 3], against central differences of λ·Σ|w|: gradient", sampleCount: 12,
      hint: "The slope of |w| is the same for every positive weight. Which is it, and which for negative ones?")
  }

  func testElasticGradientAgreesWithDifferences() async throws {
    let (weights, l1, l2) = (randomWeights([2, 5]), randomStrength(), randomStrength())
    let gradient = try await lab.elasticPenaltyGradient(of: weights, l1: l1, l2: l2)
    expectGradient(
      gradient, agreesWith: numericalGradient(of: { Reference.penalty(of: $0, l1: l1, l2: l2) }, at: weights),
      "Task 1c, a random matrix of shape [2, 5], against central differences of the penalty: gradient",
      hint: "The gradient of a sum is the sum of the gradients. Print both, and compare each with its own differences.")
  }

  func testGradientIsThatOfYourOwnPenalty() async throws {
    let (weights, l1, l2) = (randomWeights([5]), randomStrength(), randomStrength())
    let gradient = try await lab.elasticPenaltyGradient(of: weights, l1: l1, l2: l2)
    var differences = weights
    for index in weights.scalars.indices {
      var (above, below) = (weights, weights)
      above.scalars[index] += 1e-5
      below.scalars[index] -= 1e-5
      let upper = try await lab.elasticPenalty(of: above, l1: l1, l2: l2)
      let lower = try await lab.elasticPenalty(of: below, l1: l1, l2: l2)
      differences.scalars[index] = (upper - lower) / 2e-5
    }
    expect(
      differences.scalars.allSatisfy { abs($0) > 1e-6 },
      otherwise: "Task 1c, five random weights: your elastic penalty stays the same when a weight moves.",
      hint: "Print your penalty for two different weights.")
    expectGradient(
      gradient, agreesWith: differences,
      "Task 1c, five random weights, against differences of your own penalty: gradient",
      hint: "The gradient isn't that of your penalty. Is there a factor in one of them that the other doesn't know?")
  }

  func testSlopeOfL1AtZero() async throws {
    let strength = randomStrength()
    let weights = Tensor<Double>([0.7, 0, -0.4, 0, -1.3])
    let gradient = try await lab.l1PenaltyGradient(of: weights, strength: strength)
    let what = "Task 1b, the weights 0.7, 0, −0.4, 0, −1.3: the gradient of the L1 penalty"
    guard gradient.shape == [5] else { return fail("\(what) has shape \(gradient.shape).") }
    expect(
      [1, 3].allSatisfy { abs(gradient.scalars[$0]) <= strength * (1 + 1e-9) },
      otherwise: "\(what) is \(gradient.scalars[1]) and \(gradient.scalars[3]) where the weight is 0.",
      hint: "w / |w| at 0 is 0 / 0. Which numbers lie between the slopes on either side?")
    expectClose(
      gradient.rows(at: [0, 2, 4]), Tensor([strength, -strength, -strength]), "\(what), without the zeros",
      hint: "A weight of 0 has no influence on the others.")
  }
}
