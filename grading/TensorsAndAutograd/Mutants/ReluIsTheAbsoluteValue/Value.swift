// Mutant: negative numbers come out positive.
// Caught by: ValueExamples.testNumbersOfTheFunctions, ValueChecks.testNumbersOfARandomComputation,
//   ValueChecks.testRectifiedOnEitherSide

import Foundation

final class Value {
  let number: Double

  var gradient = 0.0

  let operands: [(value: Value, derivative: Double)]

  init(_ number: Double, from operands: [(value: Value, derivative: Double)] = []) {
    self.number = number
    self.operands = operands
  }
}

extension Value {
  static func + (x: Value, y: Value) -> Value {
    Value(x.number + y.number, from: [(x, 1), (y, 1)])
  }

  static func * (x: Value, y: Value) -> Value {
    Value(x.number * y.number, from: [(x, y.number), (y, x.number)])
  }
}

func pow(_ x: Value, _ exponent: Double) -> Value {
  Value(pow(x.number, exponent), from: [(x, exponent * pow(x.number, exponent - 1))])
}

func exp(_ x: Value) -> Value {
  let number = exp(x.number)
  return Value(number, from: [(x, number)])
}

func tanh(_ x: Value) -> Value {
  let number = tanh(x.number)
  return Value(number, from: [(x, 1 - number * number)])
}

func relu(_ x: Value) -> Value {
  x.number > 0 ? Value(x.number, from: [(x, 1)]) : Value(-x.number, from: [(x, -1)])
}
