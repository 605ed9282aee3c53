import GradientChecking
import NeuralNetworks
import Tensors
import XCTest

final class ValueTests: XCTestCase {
  /// f = (x + y) z at (−2, 5, −4) is −12, with the gradient (−4, −4, 3).
  func testTheLecturesGraph() {
    let (x, y, z) = (Value(-2, "x"), Value(5, "y"), Value(-4, "z"))
    let f = (x + y) * z
    f.backward()
    XCTAssertEqual(f.number, -12)
    XCTAssertEqual([x, y, z].map(\.gradient), [-4, -4, 3])
    XCTAssertEqual(f.gradient, 1)
  }

  func testAValueThatIsUsedTwice() {
    let x = Value(3)
    let f = x * x + x
    f.backward()
    XCTAssertEqual(x.gradient, 7)
    f.backward()
    XCTAssertEqual(x.gradient, 7, "A second pass starts anew")
  }

  func testEachOperationAgreesWithDifferences() {
    let operations: [(String, (Value, Value) -> Value)] = [
      ("+", { $0 + $1 }), ("-", { $0 - $1 }), ("*", { $0 * $1 }), ("/", { $0 / $1 }), ("negation", { x, _ in -x }),
      ("max", { max($0, $1) }), ("pow", { x, _ in pow(x, 2.5) }), ("exp", { x, _ in exp(x) }),
      ("log", { x, _ in log(x) }), ("tanh", { x, _ in tanh(x) }), ("sigmoid", { x, _ in sigmoid(x) }),
      ("relu", { x, _ in relu(x) }), ("mixed", { sigmoid(2 * $0 - 3 * $1 + $0 / $1) * exp(-$1) }),
    ]
    for (name, operation) in operations {
      let (x, y) = (Value(1.3), Value(0.7))
      operation(x, y).backward()
      expectGradient(
        Tensor([x.gradient, y.gradient]), of: { operation(Value($0[0]), Value($0[1])).number }, at: Tensor([1.3, 0.7]),
        name)
    }
  }

  func testKinks() {
    let x = Value(0)
    relu(x).backward()
    XCTAssertEqual(x.gradient, 0)
    XCTAssertTrue(relu(Value(.nan)).number.isNaN)
    pow(x, 0).backward()
    XCTAssertEqual(x.gradient, 0)
  }

  func testALongChainNeedsNoDeepStack() {
    let x = Value(1)
    var sum = x
    for _ in 0..<300_000 { sum = sum + 1 }
    sum.backward()
    XCTAssertEqual(x.gradient, 1)
    XCTAssertEqual(sum.number, 300_001)
  }

  func testAgreesWithANetwork() {
    let weights = Tensor<Double>([[0.5, -1], [2, 0.25]])
    let layer = Dense(weights: weights, bias: Tensor([0.1, -0.2]), activation: .tanh)
    let x = [Value(0.3), Value(-0.6)]
    let outputs = (0..<2).map { column in
      tanh(x[0] * Value(weights[0, column]) + x[1] * Value(weights[1, column]) + Value([0.1, -0.2][column]))
    }
    let loss = outputs[0] * 3 - outputs[1]
    loss.backward()
    var gradient = Tensor<Double>([[3, -1]])
    var inputGradient: Tensor<Double>? = .zeros(shape: [1, 2])
    var copy = layer
    let input = Tensor<Double>([[0.3, -0.6]])
    copy.backpropagate(&gradient, input: input, output: layer(input), into: &inputGradient)
    expectClose(inputGradient ?? .zeros(shape: []), Tensor([x.map(\.gradient)]), relative: 1e-12)
  }

  func testDot() {
    let (x, y) = (Value(-2, "x"), Value(5, "the \"y\""))
    let f = x + y
    f.name = "q"
    f.backward()
    XCTAssertEqual(
      f.dot,
      #"""
      digraph {
        rankdir=LR;
        node [shape=box, fontname="monospace"];
        v0 [label="x\n-2\n∂ 1"];
        v1 [label="the \"y\"\n5\n∂ 1"];
        v2 [label="q = +\n3\n∂ 1"];
        v0 -> v2;
        v1 -> v2;
      }

      """#)
  }

  func testSVGIsWellFormed() throws {
    let (x, y, z) = (Value(-2, "x < 1"), Value(5, "y & more"), Value(-4.25, "z"))
    let f = (x + y) * z
    f.backward()
    let svg = f.svg
    XCTAssertTrue(svg.hasPrefix("<svg xmlns"))
    XCTAssertTrue(svg.contains("x &lt; 1") && svg.contains("y &amp; more") && svg.contains("-12.75"))
    XCTAssertEqual(svg.components(separatedBy: "<rect").count - 1, 5)
    XCTAssertEqual(svg.components(separatedBy: "<line").count - 1, 4)
  }
}
