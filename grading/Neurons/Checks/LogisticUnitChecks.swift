import CheckSupport
import LabContracts
import Tensors

final class LogisticUnitChecks: LabChecks<NeuronsLab> {
  func testSigmoidOfRandomNumbers() async throws {
    let z = Tensor<Double>.random(shape: [20], in: -6...6, using: &random)
    let outputs = try await lab.sigmoid(at: z)
    expectClose(
      outputs, z.map(Reference.sigmoid), "Task 2a, σ at 20 random numbers from −6 to 6: outputs",
      hint: "Check your function against its symmetry, σ(z) + σ(−z) = 1, for a positive and for a negative z.")
  }

  func testSigmoidOfAnySize() async throws {
    let z = Tensor<Double>([-1e300, -5000, -720, -40, 40, 720, 5000, 1e300])
    let outputs = try await lab.sigmoid(at: z)
    expectClose(
      outputs, Tensor([0, 0, 0, 0, 1, 1, 1, 1]), "Task 2a, σ at ±40, ±720, ±5000 and ±10³⁰⁰: outputs",
      hint: """
        Print the power of e that your code takes for each z. Is it ever infinite, and what do you do with it then?
        """)
  }

  func testRandomUnits() async throws {
    let unit = randomNeuron(inputs: 5)
    let inputs = randomInputs(count: 7, clearOf: [unit])
    let outputs = try await lab.logisticUnit(unit, at: inputs)
    let right = (0..<7).map { Reference.sigmoid(Reference.weightedSum(of: inputs[row: $0].scalars, in: unit)) }
    expectClose(
      outputs, Tensor(right), "Task 2b, a random unit with five inputs at seven random points: outputs",
      hint: """
        Every input has its weight, and b is added once, before σ. Print z for a unit that you can work out by hand.
        """)
  }

  func testUnitWithLargeWeights() async throws {
    let weights = Tensor<Double>.random(shape: [3], in: 900...1100, using: &random)
    let unit = LinearModel(weights: weights, bias: 0.5)
    let outputs = try await lab.logisticUnit(unit, at: Tensor([[1, 1, 1], [-1, -1, -1], [0, 0, 0]]))
    expectClose(
      outputs, Tensor([1, 0, Reference.sigmoid(0.5)]),
      "Task 2b, weights of about 1000 and b = 0.5 at (1, 1, 1), (−1, −1, −1), (0, 0, 0): outputs",
      hint: "z is about 3000, −3000 and 0.5. Does your unit use the sigmoid of Task 2a?")
  }
}
