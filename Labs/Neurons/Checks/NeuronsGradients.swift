import CheckSupport
import LabContracts
import Tensors

/// What `lab gradcheck Neurons` shows.
final class NeuronsGradients: LabStudies<NeuronsLab> {
  /// Where the derivatives are taken; at 0 a rectified linear unit has its kink.
  private let z = Tensor<Double>([-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4])

  func testSigmoid() async throws {
    begin("Task 5a · The derivative of the sigmoid")
    try await compare(try await lab.sigmoidDerivative(at: z), along: "z", at: z) { try await lab.sigmoid(at: $0).sum() }
  }

  func testHyperbolicTangent() async throws {
    begin("Task 5c · The derivative of the hyperbolic tangent")
    try await compare(try await lab.hyperbolicTangentDerivative(at: z), along: "z", at: z) {
      try await lab.hyperbolicTangent(at: $0).sum()
    }
  }

  func testReLU() async throws {
    begin("Task 5e · The derivative of the rectified linear unit")
    try await compare(try await lab.reluDerivative(at: z), along: "z", at: z) { try await lab.relu(at: $0).sum() }
  }

  func testLeakyReLU() async throws {
    begin("Task 5g · The derivative of the leaky rectified linear unit, slope 0.1")
    try await compare(try await lab.leakyReLUDerivative(at: z, slope: 0.1), along: "z", at: z) {
      try await lab.leakyReLU(at: $0, slope: 0.1).sum()
    }
  }
}
