import CheckSupport
import LabContracts

final class ValueChecks: LabChecks<TensorsAndAutogradLab> {
  func testNumbersOfARandomComputation() async throws {
    var f = Computation()
    let (x, y) = (f.input(randomNumber()), f.input(randomNumber()))
    let sum = f.sum(f.product(x, y), y)
    f.rectified(sum)
    f.power(f.exponential(sum), -0.5)
    f.product(f.hyperbolicTangent(x), f.power(y, 3))
    f.rectified(f.product(sum, f.input(-1)))
    let numbers = try await lab.numbers(of: f)
    expectClose(
      numbers, f.numbers, "Task 5, x and y random, then twelve steps with each operation: numbers",
      hint: "Steps 0 and 1 are x and y, 2 is x·y, 3 is x·y + y. Compute the wrong step from its operands by hand.")
  }

  func testProductsPassTheOtherFactorOn() async throws {
    var f = Computation()
    let (x, y) = (f.input(randomNumber()), f.input(randomNumber()))
    f.product(x, y)
    try await expectGradients(
      of: f, names: ["x", "y", "f"], "Task 5a, f = x·y at two random numbers",
      hint: "Hold y still: how much does x·y grow when x grows by 1?")
  }

  func testPowers() async throws {
    for exponent in [3, -2, 0.5] {
      var f = Computation()
      f.power(f.input(.random(in: 1.2...2, using: &random)), exponent)
      try await expectGradients(
        of: f, names: ["x", "f"], "Task 5b, f = x to the power \(exponent) at a random x between 1.2 and 2",
        hint: "The exponent comes down as a factor. Which power of x is left?")
    }
  }

  func testExponentialAndHyperbolicTangent() async throws {
    var f = Computation()
    let x = f.input(.random(in: 0.6...1.5, using: &random))
    let results = [f.exponential(x), f.hyperbolicTangent(x)]
    for (name, result) in zip(["exp x", "tanh x"], results) {
      let gradients = try await lab.gradients(of: f, backwardFrom: [result])
      expectGradients(
        gradients, f.gradients(of: result), names: ["x"], "Task 5b, f = \(name) at a random x between 0.6 and 1.5",
        hint: "Is your derivative written with x, or with the result? Compare with (f(x + h) − f(x − h)) / 2h.")
    }
  }

  func testRectifiedOnEitherSide() async throws {
    for x in [Double.random(in: 0.5...2, using: &random), .random(in: -2...(-0.5), using: &random), 0] {
      var f = Computation()
      let factor = f.input(3)
      f.product(f.rectified(f.input(x)), factor)
      try await expectGradients(
        of: f, names: ["the factor", "x", "relu x", "f"], "Task 5b, f = 3·relu x at x = \(x)",
        hint: "Draw relu. How steep is it left of 0, right of 0, and what does the stub say of 0 itself?")
    }
  }
}
