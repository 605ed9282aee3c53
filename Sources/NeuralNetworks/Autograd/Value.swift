/// A number that remembers how it was computed, so that the gradient of a result can find its way back.
///
/// ```swift
/// let x = Value(-2, "x"), y = Value(5, "y"), z = Value(-4, "z")
/// let f = (x + y) * z
/// f.backward()
/// f.number      // -12
/// x.gradient    // -4, and so are y's; z's is 3
/// print(f.dot)  // the graph, for Graphviz
/// ```
///
/// Each operation makes a node that refers to its operands: a computation is a graph. ``backward()`` walks it from the result
/// to the inputs and applies the chain rule at each node. After Andrej Karpathy's micrograd.
///
/// A value is a class, because two results may share it and both add to its gradient. It is not for use by several threads.
public final class Value {
  /// The number itself.
  public var number: Double

  /// ∂result/∂self, after `result.backward()`.
  public internal(set) var gradient = 0.0

  /// What the number stands for, if it has a name; drawings show it.
  public var name: String?

  /// How the number was computed from the operands, as a drawing shows it: `+`, `×`, `tanh`; empty for an input.
  public let operation: String

  /// What the number was computed from; none for an input.
  public private(set) var operands: [Value]

  /// The partial derivative of this number along each operand, when it was computed.
  private let localGradients: [Double]

  /// Creates an input.
  public init(_ number: Double, _ name: String? = nil) {
    self.number = number
    self.name = name
    operation = ""
    operands = []
    localGradients = []
  }

  /// Creates the result of an operation.
  ///
  /// - Parameters:
  ///   - number: The result.
  ///   - operation: How a drawing shows the operation.
  ///   - operands: What it was computed from, each with the result's partial derivative along it.
  init(_ number: Double, _ operation: String, of operands: [(value: Value, derivative: Double)]) {
    self.number = number
    self.operation = operation
    self.operands = operands.map(\.value)
    localGradients = operands.map(\.derivative)
  }

  deinit {
    // One by one: a chain of a million values would overflow the stack if each let go of the next.
    var released = operands
    operands = []
    while var value = released.popLast() {
      guard isKnownUniquelyReferenced(&value) else { continue }
      released += value.operands
      value.operands = []
    }
  }

  /// Finds the gradient of this number along each value that it was computed from.
  ///
  /// The chain rule: ∂result/∂operand is the sum over all uses of the operand of ∂result/∂use · ∂use/∂operand. A value's uses all
  /// come after it in the order of computation, so that its gradient is complete when its turn comes.
  public func backward() {
    let order = computationOrder
    for value in order { value.gradient = 0 }
    gradient = 1
    for value in order.reversed() {
      for (operand, localGradient) in zip(value.operands, value.localGradients) {
        operand.gradient += value.gradient * localGradient
      }
    }
  }

  /// This value and all that it was computed from, each after its operands.
  public var computationOrder: [Value] {
    var order: [Value] = []
    var visited: Set<ObjectIdentifier> = []
    // Each value is met twice: first its operands are put on top of it, then it is their turn.
    var pending: [(value: Value, operandsAreDone: Bool)] = [(self, false)]
    while let (value, operandsAreDone) = pending.popLast() {
      if operandsAreDone {
        order.append(value)
      } else if visited.insert(ObjectIdentifier(value)).inserted {
        pending.append((value, true))
        pending += value.operands.reversed().map { ($0, false) }
      }
    }
    return order
  }
}

extension Value: CustomStringConvertible {
  /// The number and its gradient, with the name where there is one.
  public var description: String {
    (name.map { "\($0) = " } ?? "") + "\(number), gradient \(gradient)"
  }
}

extension Value: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Creates an input from a literal such as `0.5`.
  public convenience init(floatLiteral number: Double) {
    self.init(number)
  }

  /// Creates an input from a literal such as `2`.
  public convenience init(integerLiteral number: Int) {
    self.init(Double(number))
  }
}
