import CheckSupport
import LabContracts
import Tensors

/// What `lab gradcheck TensorsAndAutograd` shows.
final class TensorsAndAutogradGradients: LabStudies<TensorsAndAutogradLab> {
  func testProductThatIsUsedTwice() async throws {
    begin("Task 6b · x·y + x, where x is used twice")
    try await compareInputs("x and y", at: [3, 4]) { f, inputs in
      f.sum(f.product(inputs[0], inputs[1]), inputs[0])
    }
  }

  func testFunctions() async throws {
    begin("Task 6b · x³ + exp y · tanh z + relu w")
    try await compareInputs("x, y, z and w", at: [0.7, -0.4, 0.9, 1.3]) { f, inputs in
      let product = f.product(f.exponential(inputs[1]), f.hyperbolicTangent(inputs[2]))
      f.sum(f.sum(f.power(inputs[0], 3), product), f.rectified(inputs[3]))
    }
  }

  func testNeuron() async throws {
    begin("Task 6b · The squared error of a neuron, (tanh(w·x + b) − 0.5)²")
    try await compareInputs("w, x and b", at: [0.8, -1.1, 0.4, 1.5, -0.9, 0.2, 0.3]) { f, inputs in
      var z = inputs[6]
      for index in 0..<3 { z = f.sum(z, f.product(inputs[index], inputs[index + 3])) }
      f.power(f.sum(f.hyperbolicTangent(z), f.input(-0.5)), 2)
    }
  }

  /// Compares the gradient along a computation's first inputs.
  private func compareInputs(
    _ names: String, at point: [Double], of build: (inout Computation, [Int]) -> Void
  ) async throws {
    func computation(at numbers: [Double]) -> Computation {
      var f = Computation()
      let inputs = numbers.map { f.input($0) }
      build(&f, inputs)
      return f
    }
    let gradients = try await lab.gradients(of: computation(at: point), backwardFrom: [])
    try await compare(Tensor(Array(gradients.prefix(point.count))), along: names, at: Tensor(point)) { moved in
      try await lab.numbers(of: computation(at: moved.scalars)).last ?? .nan
    }
  }
}
