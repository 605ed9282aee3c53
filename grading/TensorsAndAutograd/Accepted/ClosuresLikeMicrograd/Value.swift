// Accepted: each value keeps a closure that hands its gradient on, as micrograd does.

import Foundation

final class Value {
  let number: Double
  var gradient = 0.0
  let operands: [Value]
  var handOn: (Value) -> Void = { _ in }

  init(_ number: Double, _ operands: [Value] = []) {
    self.number = number
    self.operands = operands
  }

  static func + (x: Value, y: Value) -> Value {
    let sum = Value(x.number + y.number, [x, y])
    sum.handOn = { sum in
      x.gradient += sum.gradient
      y.gradient += sum.gradient
    }
    return sum
  }

  static func * (x: Value, y: Value) -> Value {
    let product = Value(x.number * y.number, [x, y])
    product.handOn = { product in
      x.gradient += y.number * product.gradient
      y.gradient += x.number * product.gradient
    }
    return product
  }
}

func pow(_ x: Value, _ exponent: Double) -> Value {
  let power = Value(pow(x.number, exponent), [x])
  power.handOn = { x.gradient += exponent * $0.number / x.number * $0.gradient }
  return power
}

func exp(_ x: Value) -> Value {
  let result = Value(exp(x.number), [x])
  result.handOn = { x.gradient += $0.number * $0.gradient }
  return result
}

func tanh(_ x: Value) -> Value {
  let result = Value(tanh(x.number), [x])
  result.handOn = { x.gradient += (1 - $0.number * $0.number) * $0.gradient }
  return result
}

func relu(_ x: Value) -> Value {
  let result = Value(max(x.number, 0), [x])
  result.handOn = { x.gradient += $0.number > 0 ? $0.gradient : 0 }
  return result
}
