/// A computation with numbers, step by step, as a value that can cross to the worker.
///
///     var f = Computation()
///     let (x, y) = (f.input(3), f.input(4))
///     f.sum(f.product(x, y), x)  // x·y + x
///
/// Each step has a number, and refers to earlier ones by theirs: so a step can be used twice. The last step is the result.
/// Nothing here evaluates a step: that is the lab's task.
public struct Computation: Codable, Sendable, Hashable {
  /// One step; the integers are the numbers of earlier steps.
  public enum Step: Codable, Sendable, Hashable {
    /// A number that is given.
    case input(Double)
    /// x + y.
    case sum(Int, Int)
    /// x · y.
    case product(Int, Int)
    /// x to a constant power.
    case power(Int, exponent: Double)
    /// eˣ.
    case exponential(Int)
    /// tanh x.
    case hyperbolicTangent(Int)
    /// max(x, 0).
    case rectified(Int)
  }

  /// The steps so far.
  public private(set) var steps: [Step] = []

  /// Creates a computation without steps.
  public init() {}

  /// Adds a number that is given.
  ///
  /// - Parameter number: The number.
  /// - Returns: The step's number.
  public mutating func input(_ number: Double) -> Int {
    add(.input(number))
  }

  /// Adds x + y.
  @discardableResult
  public mutating func sum(_ x: Int, _ y: Int) -> Int {
    add(.sum(x, y))
  }

  /// Adds x · y.
  @discardableResult
  public mutating func product(_ x: Int, _ y: Int) -> Int {
    add(.product(x, y))
  }

  /// Adds x to a constant power.
  @discardableResult
  public mutating func power(_ x: Int, _ exponent: Double) -> Int {
    add(.power(x, exponent: exponent))
  }

  /// Adds eˣ.
  @discardableResult
  public mutating func exponential(_ x: Int) -> Int {
    add(.exponential(x))
  }

  /// Adds tanh x.
  @discardableResult
  public mutating func hyperbolicTangent(_ x: Int) -> Int {
    add(.hyperbolicTangent(x))
  }

  /// Adds max(x, 0).
  @discardableResult
  public mutating func rectified(_ x: Int) -> Int {
    add(.rectified(x))
  }

  private mutating func add(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }
}

extension Computation.Step {
  /// The numbers of the steps that this one uses; one that is used twice stands twice.
  public var operands: [Int] {
    switch self {
    case .input: []
    case .sum(let x, let y), .product(let x, let y): [x, y]
    case .power(let x, _), .exponential(let x), .hyperbolicTangent(let x), .rectified(let x): [x]
    }
  }
}
