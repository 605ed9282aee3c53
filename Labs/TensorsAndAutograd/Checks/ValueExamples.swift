import CheckSupport
import Foundation
import LabContracts

final class ValueExamples: LabChecks<TensorsAndAutogradLab> {
  func testLecturesNumbers() async throws {
    var f = Computation()
    let (x, y, z) = (f.input(-2), f.input(5), f.input(-4))
    f.product(f.sum(x, y), z)
    let numbers = try await lab.numbers(of: f)
    expectNumbers(
      numbers, [-2, 5, -4, 3, -12], names: ["x", "y", "z", "x + y", "(x + y)·z"], "Task 5a, x = −2, y = 5, z = −4",
      hint: "Each operation makes a new value. Which number does it give to Value(…), and from which operands?")
  }

  func testNumbersOfTheFunctions() async throws {
    var f = Computation()
    let (half, minusTwo) = (f.input(0.5), f.input(-2))
    f.power(minusTwo, 3)
    f.exponential(half)
    f.hyperbolicTangent(half)
    f.rectified(minusTwo)
    f.rectified(half)
    let numbers = try await lab.numbers(of: f)
    expectNumbers(
      numbers, [0.5, -2, -8, exp(0.5), tanh(0.5), 0, 0.5],
      names: ["0.5", "−2", "(−2)³", "exp 0.5", "tanh 0.5", "relu −2", "relu 0.5"], "Task 5b",
      hint: "What does the function of the same name give for x.number?")
  }
}
