// Accepted: tanh is written with exp, the derivative of a power by its quotient, relu by a mask.

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
  Value(pow(x.number, exponent), from: [(x, exponent * pow(x.number, exponent) / x.number)])
}

func exp(_ x: Value) -> Value {
  let number = exp(x.number)
  return Value(number, from: [(x, number)])
}

func tanh(_ x: Value) -> Value {
  let (grown, shrunk) = (exp(x.number), exp(-x.number))
  let sum = grown + shrunk
  return Value((grown - shrunk) / sum, from: [(x, 4 / (sum * sum))])
}

func relu(_ x: Value) -> Value {
  let mask = x.number > 0 ? 1.0 : 0.0
  return Value(x.number * mask, from: [(x, mask)])
}
