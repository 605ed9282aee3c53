import CheckSupport
import LabContracts
import Tensors

final class TwoLayerExamples: LabChecks<NeuronsLab> {
  func testOutputOfThreeHiddenUnits() async throws {
    // The hidden units count to three: x₀ + x₁ above 0.5, above 1.5, above 2.5. The output fires for exactly two.
    let network = TwoLayerNetwork(
      hidden: [
        LinearModel(weights: Tensor([1, 1]), bias: -0.5), LinearModel(weights: Tensor([1, 1]), bias: -1.5),
        LinearModel(weights: Tensor([1, 1]), bias: -2.5),
      ], output: LinearModel(weights: Tensor([1, 1, -2]), bias: -1.5))
    let outputs = try await lab.output(of: network, at: Tensor([[1, 0], [1, 1], [2, 1]]))
    expectClose(
      outputs, Tensor([0, 1, 0]),
      """
      Task 4a, hidden units with w = (1, 1) and b = −0.5, −1.5, −2.5, output unit with w = (1, 1, −2) and b = −1.5, \
      at (1, 0), (1, 1), (2, 1): outputs
      """,
      hint: """
        The hidden units say 1, 0, 0, then 1, 1, 0, then 1, 1, 1. Print what yours say, and what the output unit gets.
        """)
  }

  func testExclusiveOr() async throws {
    let network = try await lab.exclusiveOrNetwork()
    expectNetwork(
      network, says: [([0, 0], false), ([0, 1], true), ([1, 0], true), ([1, 1], false)], "Task 4b, your XOR",
      hint: "XOR says: one of them, but not both. Which of your gates says “one of them”, and which says “both”?")
  }
}
