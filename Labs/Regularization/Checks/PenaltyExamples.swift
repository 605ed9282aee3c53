import CheckSupport
import LabContracts
import Tensors

final class PenaltyExamples: LabChecks<RegularizationLab> {
  private let weights = Tensor<Double>([[1, -2], [3, 0]])
  private let nonzeroWeights = Tensor<Double>([[1, -2], [3, -4]])
  private let example = "W = (1, −2), (3, 0)"
  private let nonzeroExample = "W = (1, −2), (3, −4)"

  func testL2OfFourWeights() async throws {
    let penalty = try await lab.l2Penalty(of: weights, strength: 0.3)
    expectClose(
      penalty, 4.2, "Task 1a, \(example), λ = 0.3: the L2 penalty",
      hint:
        "The squares are 1, 4, 9 and 0. Which factors stand before their sum in the formula, and which in your code?")
  }

  func testL2GradientOfFourWeights() async throws {
    let gradient = try await lab.l2PenaltyGradient(of: nonzeroWeights, strength: 0.3)
    expectClose(
      gradient, Tensor([[0.6, -1.2], [1.8, -2.4]]),
      "Task 1a, \(nonzeroExample), λ = 0.3: the gradient of the L2 penalty",
      hint: "Differentiate λ·w² on paper. Where does the exponent go, and where is it in your code?")
  }

  func testL1OfFourWeights() async throws {
    let penalty = try await lab.l1Penalty(of: weights, strength: 0.3)
    expectClose(
      penalty, 1.8, "Task 1b, \(example), λ = 0.3: the L1 penalty",
      hint: abs(penalty - 0.6) < 1e-9
        ? "The sum of 1, −2, 3 and 0 is 2. May a negative weight make a penalty smaller?"
        : "The absolute values are 1, 2, 3 and 0. What does your code add up?")
  }

  func testL1GradientOfFourWeights() async throws {
    let gradient = try await lab.l1PenaltyGradient(of: nonzeroWeights, strength: 0.3)
    expectClose(
      gradient, Tensor([[0.3, -0.3], [0.3, -0.3]]),
      "Task 1b, \(nonzeroExample), λ = 0.3: the gradient of the L1 penalty",
      hint: "How much does λ|w| grow when w goes from 3 to 3.1, and when it goes from −2 to −1.9?")
  }

  func testElasticPenaltyOfFourWeights() async throws {
    let penalty = try await lab.elasticPenalty(of: weights, l1: 0.5, l2: 0.25)
    expectClose(
      penalty, 6.5, "Task 1c, \(example), λ₁ = 0.5, λ₂ = 0.25: the elastic penalty",
      hint: "The absolute values sum to 6, the squares to 14. Which strength belongs to which sum?")
  }

  func testElasticGradientOfFourWeights() async throws {
    let gradient = try await lab.elasticPenaltyGradient(of: nonzeroWeights, l1: 0.5, l2: 0.25)
    expectClose(
      gradient, Tensor([[1, -1.5], [2, -2.5]]),
      "Task 1c, \(nonzeroExample), λ₁ = 0.5, λ₂ = 0.25: the gradient of the elastic penalty",
      hint: "At w = 3 the L1 part brings 0.5 and the L2 part 2·0.25·3. Print both of yours.")
  }
}
