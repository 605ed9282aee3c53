#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Each operation states its result and its partial derivative along each operand: that is all that the chain rule needs.

extension Value {
  /// x + y, with the derivatives 1 and 1.
  public static func + (x: Value, y: Value) -> Value {
    Value(x.number + y.number, "+", of: [(x, 1), (y, 1)])
  }

  /// x − y, with the derivatives 1 and −1.
  public static func - (x: Value, y: Value) -> Value {
    Value(x.number - y.number, "−", of: [(x, 1), (y, -1)])
  }

  /// x · y, with the derivatives y and x.
  public static func * (x: Value, y: Value) -> Value {
    Value(x.number * y.number, "×", of: [(x, y.number), (y, x.number)])
  }

  /// x / y, with the derivatives 1 / y and −x / y².
  public static func / (x: Value, y: Value) -> Value {
    Value(x.number / y.number, "÷", of: [(x, 1 / y.number), (y, -x.number / (y.number * y.number))])
  }

  /// −x, with the derivative −1.
  public static prefix func - (x: Value) -> Value {
    Value(-x.number, "−", of: [(x, -1)])
  }
}

/// The greater of two values: the derivative is 1 along that one and 0 along the other.
public func max(_ x: Value, _ y: Value) -> Value {
  let takesFirst = x.number >= y.number
  return Value(takesFirst ? x.number : y.number, "max", of: [(x, takesFirst ? 1 : 0), (y, takesFirst ? 0 : 1)])
}

/// x to a constant power, with the derivative n · xⁿ⁻¹.
public func pow(_ x: Value, _ exponent: Double) -> Value {
  Value(
    pow(x.number, exponent), "^\(exponent)", of: [(x, exponent == 0 ? 0 : exponent * pow(x.number, exponent - 1))])
}

/// eˣ, which is its own derivative.
public func exp(_ x: Value) -> Value {
  let result = exp(x.number)
  return Value(result, "exp", of: [(x, result)])
}

/// The natural logarithm, with the derivative 1 / x.
public func log(_ x: Value) -> Value {
  Value(log(x.number), "log", of: [(x, 1 / x.number)])
}

/// tanh x, with the derivative 1 − tanh² x.
public func tanh(_ x: Value) -> Value {
  let result = tanh(x.number)
  return Value(result, "tanh", of: [(x, 1 - result * result)])
}

/// σ(x) = 1 / (1 + exp(−x)), with the derivative σ(x) · (1 − σ(x)).
public func sigmoid(_ x: Value) -> Value {
  let result = 1 / (1 + exp(-x.number))
  return Value(result, "σ", of: [(x, result * (1 - result))])
}

/// max(x, 0), with the derivative 1 above 0, else 0.
public func relu(_ x: Value) -> Value {
  // A NaN is not at most 0 and comes through.
  let isCut = x.number <= 0
  return Value(isCut ? 0 : x.number, "ReLU", of: [(x, isCut ? 0 : 1)])
}
