import CheckSupport
import Foundation
import GradientChecking
import LabContracts
import Tensors

final class ActivationChecks: LabChecks<NeuronsLab> {
  /// Numbers on both sides of 0, none of them near it.
  private func numbers() -> Tensor<Double> {
    let right = Tensor<Double>.random(shape: [8], in: 0.1...3, using: &random).scalars
    let left = Tensor<Double>.random(shape: [7], in: -3 ... -0.1, using: &random).scalars
    return Tensor((right + left).shuffled(using: &random))
  }

  private let farNumbers = Tensor<Double>([-1e300, -5000, -720, 720, 5000, 1e300])
  private let farInWords = "±720, ±5000 and ±10³⁰⁰"

  func testSigmoidsDerivative() async throws {
    let z = numbers()
    let slopes = try await lab.sigmoidDerivative(at: z)
    expectGradient(
      slopes, agreesWith: differences(of: Reference.sigmoid, at: z),
      "Task 5a, σ′ at 15 random numbers, against central differences: slopes",
      hint: "Your function gets z, what went into σ. Compare with (σ(z + h) − σ(z − h)) / 2h for a small h.")
  }

  func testSigmoidsDerivativeFarFromZero() async throws {
    let slopes = try await lab.sigmoidDerivative(at: farNumbers)
    expectClose(
      slopes, .zeros(shape: [6]), "Task 5a, σ′ at \(farInWords): slopes",
      hint: "σ is flat there. Print the powers of e that your code takes: is one of them infinite?")
    let middle = try await lab.sigmoidDerivative(at: Tensor(0))
    expectClose(middle, Tensor(0.25), "Task 5a, σ′ at 0: slope", hint: "σ(0) is ½. What is ½ · (1 − ½)?")
  }

  func testHyperbolicTangent() async throws {
    let z = numbers()
    let outputs = try await lab.hyperbolicTangent(at: z)
    expectClose(
      outputs, z.map(Foundation.tanh), "Task 5b, tanh at 15 random numbers: outputs",
      hint: "tanh(−z) is −tanh z, and tanh 0 is 0. Which sign or factor differs in your code?")
  }

  func testHyperbolicTangentFarFromZero() async throws {
    let outputs = try await lab.hyperbolicTangent(at: farNumbers)
    expectClose(
      outputs, Tensor([-1, -1, -1, 1, 1, 1]), "Task 5b, tanh at \(farInWords): outputs",
      hint: "The two powers of e overflow. Which other form does the comment in the stub give?")
  }

  func testHyperbolicTangentsDerivative() async throws {
    let z = numbers()
    let slopes = try await lab.hyperbolicTangentDerivative(at: z)
    expectGradient(
      slopes, agreesWith: differences(of: Foundation.tanh, at: z),
      "Task 5c, tanh′ at 15 random numbers, against central differences: slopes",
      hint: """
        Your function gets z, what went into tanh. How many times does your code apply tanh, and is the square there?
        """)
  }

  func testHyperbolicTangentsDerivativeFarFromZero() async throws {
    let slopes = try await lab.hyperbolicTangentDerivative(at: farNumbers)
    expectClose(
      slopes, .zeros(shape: [6]), "Task 5c, tanh′ at \(farInWords): slopes",
      hint: "tanh is flat there. Print the powers of e that your code takes: is one of them infinite?")
  }

  func testRectifier() async throws {
    let z = Tensor(numbers().scalars + [0, 4000, -4000])
    let outputs = try await lab.relu(at: z)
    expectClose(
      outputs, z.map { $0 > 0 ? $0 : 0 }, "Task 5d, ReLU at 18 numbers from −4000 to 4000: outputs",
      hint: "ReLU has no upper end, and is 0 for everything that is not positive.")
  }

  func testRectifiersDerivative() async throws {
    let z = numbers()
    let slopes = try await lab.reluDerivative(at: z)
    expectClose(
      slopes, z.map { $0 > 0 ? 1 : 0 }, "Task 5e, ReLU′ at 15 random numbers: slopes",
      hint: "The slope is 1 on the right and 0 on the left, whatever the height.")
  }

  func testRectifiersDerivativeAtItsKink() async throws {
    let slope = try await lab.reluDerivative(at: Tensor(0))
    expectClose(
      slope, Tensor(0), "Task 5e, ReLU′ at 0: slope",
      hint: """
        Which slope does the stub's comment give to the kink? An output of 0 comes from z < 0 as well as from z = 0.
        """)
  }

  func testLeakyRectifier() async throws {
    let z = Tensor(numbers().scalars + [0, 4000, -4000])
    let slope = Double.random(in: 0.02...0.3, using: &random)
    let outputs = try await lab.leakyReLU(at: z, slope: slope)
    expectClose(
      outputs, z.map { $0 > 0 ? $0 : slope * $0 }, "Task 5f, leaky ReLU with a random α at 18 numbers: outputs",
      hint: "α is given to your function. Is another one written into your code?")
  }

  func testLeakyRectifiersDerivative() async throws {
    let z = Tensor(numbers().scalars + [0])
    let slope = Double.random(in: 0.02...0.3, using: &random)
    let slopes = try await lab.leakyReLUDerivative(at: z, slope: slope)
    expectClose(
      slopes, z.map { $0 > 0 ? 1 : slope }, "Task 5g, leaky ReLU′ with a random α at 15 random numbers and 0: slopes",
      hint: "Left of 0 the graph is the line α·z. What is its slope, and which one does the stub's comment give to 0?")
  }

  private func differences(of f: (Double) -> Double, at z: Tensor<Double>) -> Tensor<Double> {
    z.map { (f($0 + 1e-5) - f($0 - 1e-5)) / 2e-5 }
  }
}
