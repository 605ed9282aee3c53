import CheckSupport
import LabContracts
import Tensors

final class ThresholdUnitChecks: LabChecks<NeuronsLab> {
  func testStepOfRandomNumbers() async throws {
    let z = Tensor<Double>([-1e-3, 1e-3, -1e6, 1e6])
    let more = (0..<12).map { index in
      Double.random(in: 0.01...4, using: &random) * (index % 3 == 0 ? -1 : 1)
    }
    let numbers = Tensor(z.scalars + more)
    let outputs = try await lab.step(at: numbers)
    expectClose(
      outputs, numbers.map { $0 > 0 ? 1 : 0 }, "Task 1a, the step of numbers from −1,000,000 to 1,000,000: outputs",
      hint: "The step is at 0. Try it at 0.001 and −0.001, and at a million: only the sign counts.")
  }

  func testRandomUnits() async throws {
    let (unit, inputs) = neuronOnBothSides(samples: 12, inputs: 5)
    let outputs = try await lab.thresholdUnit(unit, at: inputs)
    let right = (0..<12).map { Reference.fires(unit, at: inputs[row: $0].scalars) ? 1.0 : 0 }
    expectClose(
      outputs, Tensor(right), "Task 1b, a random unit with five inputs at twelve random points: outputs",
      hint: """
        Every input has its weight, and b is added once. Print z of your unit at w = (1, 2, 3), b = 4, x = (1, 1, 1).
        """)
  }

  func testBiasAloneDecides() async throws {
    let x = Tensor<Double>(repeating: 0, shape: [1, 3])
    let weights = Tensor<Double>.random(shape: [3], in: 0.5...2, using: &random)
    for (bias, output) in [(0.4, 1.0), (-0.4, 0)] {
      let outputs = try await lab.thresholdUnit(LinearModel(weights: weights, bias: bias), at: x)
      expectClose(
        outputs, Tensor([output]), "Task 1b, b = \(bias), at x = (0, 0, 0): outputs",
        hint: "With x = 0 the weighted sum is 0, and z is b. With which sign does b come into z?")
    }
  }
}
