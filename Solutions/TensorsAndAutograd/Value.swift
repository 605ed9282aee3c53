import Foundation
import LabSupport

/// A number that remembers what it was computed from.
///
///     let x = Value(3), y = Value(4)
///     let f = x * y + x
///     f.backward()
///     f.number    // 15
///     x.gradient  // 5
///
/// It is a class because two results may share a value, and both add to its gradient.
final class Value {
  /// The number itself.
  let number: Double

  /// ∂result/∂self after `result.backward()`; 0 at first.
  var gradient = 0.0

  /// What the number was computed from, each with the partial derivative of the number along it; empty for an input.
  ///
  /// A value that was used twice stands here twice.
  let operands: [(value: Value, derivative: Double)]

  /// Creates an input, or the result of an operation on `operands`.
  init(_ number: Double, from operands: [(value: Value, derivative: Double)] = []) {
    self.number = number
    self.operands = operands
  }
}

extension Value {
  /// x + y, with the derivatives 1 along x and 1 along y.
  ///
  /// - Parameters:
  ///   - x: A value.
  ///   - y: A value; it may be `x` itself.
  /// - Returns: A new value that remembers both operands.
  static func + (x: Value, y: Value) -> Value {
    // TODO: Task 5a.
    // BEGIN SOLUTION
    Value(x.number + y.number, from: [(x, 1), (y, 1)])
    // END SOLUTION
  }

  /// x · y, with the derivatives y along x and x along y.
  ///
  /// - Parameters:
  ///   - x: A value.
  ///   - y: A value; it may be `x` itself.
  /// - Returns: A new value that remembers both operands.
  static func * (x: Value, y: Value) -> Value {
    // TODO: Task 5a.
    // BEGIN SOLUTION
    Value(x.number * y.number, from: [(x, y.number), (y, x.number)])
    // END SOLUTION
  }
}

/// x to a constant power c.
///
/// - Parameters:
///   - x: A value; not 0 where the exponent is below 1, not negative where the exponent isn't whole.
///   - exponent: The constant c; no gradient is asked for along it.
/// - Returns: A new value that remembers `x`, with the derivative that you know from school.
func pow(_ x: Value, _ exponent: Double) -> Value {
  // TODO: Task 5b.
  // BEGIN SOLUTION
  Value(pow(x.number, exponent), from: [(x, exponent * pow(x.number, exponent - 1))])
  // END SOLUTION
}

/// eˣ.
///
/// - Parameter x: A value.
/// - Returns: A new value that remembers `x`.
func exp(_ x: Value) -> Value {
  // TODO: Task 5b.
  // BEGIN SOLUTION
  let number = exp(x.number)
  return Value(number, from: [(x, number)])
  // END SOLUTION
}

/// tanh x, whose derivative is 1 − tanh² x.
///
/// - Parameter x: A value.
/// - Returns: A new value that remembers `x`.
func tanh(_ x: Value) -> Value {
  // TODO: Task 5b.
  // BEGIN SOLUTION
  let number = tanh(x.number)
  return Value(number, from: [(x, 1 - number * number)])
  // END SOLUTION
}

/// max(x, 0). The derivative at 0 is taken to be 0.
///
/// - Parameter x: A value.
/// - Returns: A new value that remembers `x`.
func relu(_ x: Value) -> Value {
  // TODO: Task 5b.
  // BEGIN SOLUTION
  x.number > 0 ? Value(x.number, from: [(x, 1)]) : Value(0, from: [(x, 0)])
  // END SOLUTION
}
