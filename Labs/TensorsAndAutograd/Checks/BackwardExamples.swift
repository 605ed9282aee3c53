import CheckSupport
import Foundation
import LabContracts

final class BackwardExamples: LabChecks<TensorsAndAutogradLab> {
  /// u = x + x, v = u + x, w = u + v, at x = 2.
  private var sharedSum: Computation {
    var f = Computation()
    let x = f.input(2)
    let u = f.sum(x, x)
    f.sum(u, f.sum(u, x))
    return f
  }

  /// (x + y)·z at (−2, 5, −4).
  private var lectures: Computation {
    var f = Computation()
    let (x, y, z) = (f.input(-2), f.input(5), f.input(-4))
    f.product(f.sum(x, y), z)
    return f
  }

  func testOrderOfASharedSum() async throws {
    let order = try await lab.topologicalOrder(of: sharedSum)
    expectTopologicalOrder(
      order, of: sharedSum, names: ["x", "u", "v", "w"], "Task 6a, u = x + x, v = u + x, w = u + v")
  }

  func testLecturesGradient() async throws {
    let gradients = try await lab.gradients(of: lectures, backwardFrom: [])
    expectNumbers(
      gradients, [-4, -4, 3, -4, 1], names: titles("x", "y", "z", "x + y", "f"),
      "Task 6b, f = (x + y)·z = −12 at (−2, 5, −4)",
      hint: gradients.first == 3
        ? "x + y and z have each other's gradient. Which derivative stands beside which operand in your product, Task 5a?"
        : "Begin with ∂f/∂f = 1 at the result, and hand gradient · derivative on to each operand. Which comes first?")
  }

  func testFactorThatIsUsedTwice() async throws {
    var f = Computation()
    let (x, y) = (f.input(3), f.input(4))
    f.sum(f.product(x, y), x)
    let gradients = try await lab.gradients(of: f, backwardFrom: [])
    let isOverwritten = [1, 4].contains(gradients.first)
    expectNumbers(
      gradients, [5, 3, 1, 1], names: titles("x", "y", "x·y", "f"), "Task 6b, f = x·y + x at x = 3, y = 4",
      hint: isOverwritten
        ? "x is used twice: one use brings 4, the other 1. What happens in your code to the one that comes first?"
        : "On paper ∂f/∂x = y + 1 and ∂f/∂y = x. Print what each use adds to the gradient of x.")
  }

  func testSharedSum() async throws {
    let gradients = try await lab.gradients(of: sharedSum, backwardFrom: [])
    expectNumbers(
      gradients, [5, 2, 1, 1], names: titles("x", "u", "v", "w"), "Task 6b, u = x + x, v = u + x, w = u + v at x = 2",
      hint: gradients.first == 7
        ? "w is 5x. Your u has handed on its gradient before v had added to it, and then once more."
        : "w is 5x: count how often each value is visited, and what its gradient is by then.")
  }

  func testDerivativesOfTheFunctions() async throws {
    var f = Computation()
    let x = f.input(0.4)
    let results = [f.power(x, 3), f.exponential(x), f.hyperbolicTangent(x), f.rectified(x)]
    let functions = ["x³", "exp x", "tanh x", "relu x"]
    let derivatives = [0.48, exp(0.4), 1 - tanh(0.4) * tanh(0.4), 1]
    for (result, (function, derivative)) in zip(results, zip(functions, derivatives)) {
      let gradients = try await lab.gradients(of: f, backwardFrom: [result])
      expectNumbers(
        Array(gradients.prefix(1)), [derivative], names: titles("x"), "Task 5b, f = \(function) at x = 0.4",
        hint: "Which derivative did you give beside x? Compare with (f(0.401) − f(0.399)) / 0.002.")
    }
  }

  private func titles(_ names: String...) -> [String] {
    names.map { "the gradient of \($0)" }
  }
}
