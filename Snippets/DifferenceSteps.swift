// The error of a difference quotient by its step: too large a step bends, too small a one rounds.

import GradientChecking
import Tensors

func f(_ x: Tensor<Double>) -> Double { exp(x).sum() }
let x = Tensor<Double>([1])
let exact = exp(x).scalars[0]

print("step    forward    central")
for exponent in stride(from: -1, through: -13, by: -2) {
  let step = (0..<(-exponent)).reduce(1.0) { step, _ in step / 10 }
  let forward = forwardDifferences(of: f, at: x, step: step).scalars[0]
  let central = numericalGradient(of: f, at: x, step: step).scalars[0]
  print("1e\(exponent)".padded(to: 8) + error(forward).padded(to: 11) + error(central))
}
print("suggested step for Double: \(suggestedStep(for: Double.self))")
print("suggested step for Float:  \(suggestedStep(for: Float.self))")

// snippet.hide
/// The relative error, as a power of ten.
func error(_ derivative: Double) -> String {
  var error = abs(derivative - exact) / exact
  guard error > 0 else { return "0" }
  var exponent = 0
  while error < 1 { (error, exponent) = (error * 10, exponent - 1) }
  return "\(Int(error))e\(exponent)"
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - count, 0)) }
}
