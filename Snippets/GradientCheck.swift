// A right gradient, a wrong one and a kink, told apart by differences.

import GradientChecking
import Tensors

// L(w) = Σ tanh(wᵢ)², whose gradient is 2 tanh(wᵢ) (1 − tanh(wᵢ)²).
func loss(_ weights: Tensor<Double>) -> Double {
  let activations = tanh(weights)
  return activations.dot(activations)
}
func gradient(_ weights: Tensor<Double>) -> Tensor<Double> {
  let activations = tanh(weights)
  return 2 * activations * (1 - activations * activations)
}

let weights = Tensor<Double>([0.5, -1.25, 2, 0.1])
let report = checkGradient(gradient(weights), of: loss, at: weights)
print("right: \(report.failures(tolerance: 1e-6).count) of \(report.entries.count) scalars fail\n\(report)\n")

// Someone forgot the derivative of the square.
let wrong = checkGradient(gradient(weights) * 0.5, of: loss, at: weights)
print("wrong: \(wrong.failures(tolerance: 1e-6).count) of \(wrong.entries.count) scalars fail\n\(wrong)\n")

// At 0 a ReLU has no derivative: the check says so instead of blaming the gradient.
func rectified(_ x: Tensor<Double>) -> Double { maximum(x, 0).sum() }
let x = Tensor<Double>([-1, 0, 3])
let kinked = checkGradient(x .> 0, of: rectified, at: x)
print("ReLU: \(kinked.failures(tolerance: 1e-6).count) scalars fail, a kink at index \(kinked.kinks)\n\(kinked)")
