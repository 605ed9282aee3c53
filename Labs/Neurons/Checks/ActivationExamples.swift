import CheckSupport
import LabContracts
import Tensors

final class ActivationExamples: LabChecks<NeuronsLab> {
  func testSigmoidsDerivativeAtTwo() async throws {
    let slope = try await lab.sigmoidDerivative(at: Tensor(2))
    expectClose(slope, Tensor(0.104993585403507), "Task 5a, σ′ at 2: slope", hint: hint(forSigmoidsSlope: slope))
  }

  /// Compares the answer with what known mistakes give.
  private func hint(forSigmoidsSlope slope: Tensor<Double>) -> String {
    switch slope.scalars.first ?? 0 {
    case -2.1 ... -1.9:
      "This is z · (1 − z). The formula has σ(z) in both places: what goes into your function, z or σ(z)?"
    case 0.207...0.208:
      "This is the formula with σ(σ(z)) for σ(z). How many times does your code apply σ?"
    default:
      "σ(2) is 0.8808. What is 0.8808 · (1 − 0.8808), and which number of your code is another?"
    }
  }

  func testHyperbolicTangentAtOne() async throws {
    let output = try await lab.hyperbolicTangent(at: Tensor(1))
    expectClose(
      output, Tensor(0.761594155955765), "Task 5b, tanh at 1: output",
      hint: "e is 2.71828 and 1/e is 0.36788. What are their difference and their sum?")
    let slope = try await lab.hyperbolicTangentDerivative(at: Tensor(1))
    expectClose(
      slope, Tensor(0.419974341614026), "Task 5c, tanh′ at 1: slope",
      hint: "tanh 1 is 0.7616. What do you square, and how many times has tanh been applied to it?")
  }

  func testRectifierOnBothSides() async throws {
    let z = Tensor<Double>([-1.5, 2.5])
    let outputs = try await lab.relu(at: z)
    expectClose(
      outputs, Tensor([0, 2.5]), "Task 5d, ReLU at −1.5 and 2.5: outputs",
      hint: "ReLU lets positive numbers through as they are. What does yours do with the others?")
    let slopes = try await lab.reluDerivative(at: z)
    expectClose(
      slopes, Tensor([0, 1]), "Task 5e, ReLU′ at −1.5 and 2.5: slopes",
      hint: "How steep is ReLU's graph left of 0, and right of 0? The slope is not the height.")
  }

  func testLeakyRectifierOnBothSides() async throws {
    let z = Tensor<Double>([-2, 3])
    let outputs = try await lab.leakyReLU(at: z, slope: 0.1)
    expectClose(
      outputs, Tensor([-0.2, 3]), "Task 5f, leaky ReLU with α = 0.1 at −2 and 3: outputs",
      hint: "Left of 0 the output is α·z. What sign does it have there?")
    let slopes = try await lab.leakyReLUDerivative(at: z, slope: 0.1)
    expectClose(
      slopes, Tensor([0.1, 1]), "Task 5g, leaky ReLU′ with α = 0.1 at −2 and 3: slopes",
      hint: "How steep is the graph left of 0, where it is the line α·z?")
  }
}
