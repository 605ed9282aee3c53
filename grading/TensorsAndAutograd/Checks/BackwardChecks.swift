import CheckSupport
import GradientChecking
import LabContracts
import Tensors

final class BackwardChecks: LabChecks<TensorsAndAutogradLab> {
  /// Values with the same number, inputs and results alike, values that are used up to three times, and most operations.
  private func tangle() -> (computation: Computation, names: [String]) {
    var f = Computation()
    let number = randomNumber()
    let (x, y, z) = (f.input(number), f.input(number), f.input(randomNumber()))
    let a = f.product(x, y)
    let b = f.sum(a, z)
    let c = f.hyperbolicTangent(b)
    let d = f.product(f.product(y, y), c)
    let e = f.exponential(f.product(c, x))
    f.sum(f.product(d, e), f.sum(f.power(e, -1.5), a))
    let names = ["x", "y", "z", "a", "b", "c", "y·y", "d", "c·x", "e", "d·e", "e^−1.5", "e^−1.5 + a", "f"]
    return (f, names)
  }

  private let tangleText = "x = y, a = x·y, b = a + z, c = tanh b, d = (y·y)·c, e = exp(c·x), f = d·e + (e^−1.5 + a)"

  func testOrderOfATangle() async throws {
    let (f, names) = tangle()
    let order = try await lab.topologicalOrder(of: f)
    expectTopologicalOrder(order, of: f, names: names, "Task 6a, \(tangleText)")
  }

  func testOrderOfASingleInputAndOfAPart() async throws {
    var single = Computation()
    _ = single.input(randomNumber())
    let order = try await lab.topologicalOrder(of: single)
    expectTopologicalOrder(order, of: single, names: ["x"], "Task 6a, an input that is the result")
    var part = Computation()
    let (x, y) = (part.input(randomNumber()), part.input(randomNumber()))
    part.product(x, y)
    part.sum(x, x)
    let orderOfPart = try await lab.topologicalOrder(of: part)
    expectTopologicalOrder(
      orderOfPart, of: part, names: ["x", "y", "x·y", "x + x"], "Task 6a, x + x beside x·y, which has no part in it")
  }

  func testGradientsOfATangle() async throws {
    let (f, names) = tangle()
    try await expectGradients(
      of: f, names: names, "Task 6b, \(tangleText)",
      hint: "Walk your order from its end and print each gradient as it is handed on. Is one still incomplete?")
  }

  func testOperandThatIsUsedTwiceAtOnce() async throws {
    var square = Computation()
    let x = square.input(randomNumber())
    square.product(x, x)
    try await expectGradients(
      of: square, names: ["x", "f"], "Task 6b, f = x·x at a random x",
      hint: "x stands twice among the operands of f. How much does each of the two add?")
    var double = Computation()
    let y = double.hyperbolicTangent(double.input(randomNumber()))
    double.sum(y, y)
    try await expectGradients(
      of: double, names: ["x", "y", "f"], "Task 6b, y = tanh x, f = y + y at a random x",
      hint: "y stands twice among the operands of f. How often does y itself hand its gradient on?")
  }

  func testNeuronAgainstDifferences() async throws {
    let inputs = (0..<7).map { _ in Double.random(in: 0.3...1.1, using: &random) }
    let gradients = try await lab.gradients(of: neuronLoss(inputs), backwardFrom: [])
    let numerical = numericalGradient(
      of: { neuronLoss($0.scalars).numbers.last ?? .nan }, at: Tensor(inputs))
    guard gradients.count >= 7 else { return fail("Task 6b: \(gradients.count) gradients came back.") }
    expectGradient(
      Tensor(Array(gradients.prefix(7))), agreesWith: numerical,
      "Task 6b, (tanh(w₀·x₀ + w₁·x₁ + w₂·x₂ + b) + 1)² at seven random numbers, against central differences: gradient",
      hint: "Move one input by a little and see how the result moves. Which inputs agree with your gradient?")
  }

  /// The inputs are three weights, three features and a bias.
  private func neuronLoss(_ inputs: [Double]) -> Computation {
    var f = Computation()
    let steps = inputs.map { f.input($0) }
    let sum = (0..<3).reduce(steps[6]) { f.sum($0, f.product(steps[$1], steps[3 + $1])) }
    f.power(f.sum(f.hyperbolicTangent(sum), f.input(1)), 2)
    return f
  }

  func testSecondBackwardStartsAfresh() async throws {
    let (f, names) = tangle()
    let result = f.steps.count - 1
    let again = try await lab.gradients(of: f, backwardFrom: [result, result, result])
    expectGradients(
      again, f.gradients(of: result), names: names, "Task 6b, \(tangleText), after three calls of f.backward()",
      hint: "The stub says what the gradients of the values are when a second walk begins. Where is that in your code?")
  }

  func testTwoResultsInTurn() async throws {
    var f = Computation()
    let (x, y, z) = (f.input(randomNumber()), f.input(randomNumber()), f.input(randomNumber()))
    let first = f.product(x, y)
    let second = f.product(f.sum(y, z), y)
    let gradients = try await lab.gradients(of: f, backwardFrom: [first, second])
    // Only `first` has x in it; y belongs to both, and the later call counts.
    var expected = f.gradients(of: second)
    expected[x] = f.gradients(of: first)[x]
    expected[first] = 1
    expectGradients(
      gradients, expected, names: ["x", "y", "z", "g", "y + z", "h"],
      "Task 6b, g = x·y and h = (y + z)·y, after g.backward() and then h.backward()",
      hint: "The second walk sets the gradients of the values that lead to h, and leaves x and g alone.")
  }

  func testFortyDoublings() async throws {
    var f = Computation()
    let x = f.input(randomNumber())
    _ = (0..<40).reduce(x) { value, _ in f.sum(value, value) }
    let gradients = try await lab.gradients(of: f, backwardFrom: [])
    expectGradients(
      Array(gradients.prefix(1)), [0x1p40], names: ["x"], "Task 6b, x doubled forty times by u + u",
      hint: "There are 41 values, and 2⁴⁰ paths from the result to x. How often does your code visit a value?")
  }
}
