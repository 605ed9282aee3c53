import LabContracts
import LabSupport
import Tensors

/// What the model predicts for each sample: f(x, Θ) = Θx + b = Θ₀x₀ + Θ₁x₁ + … + b.
///
/// - Parameters:
///   - model: Θ in `weights`, of shape [features], and b in `bias`.
///   - inputs: One sample a row; shape [samples, features].
/// - Returns: One prediction a sample; shape [samples].
func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 2a.
  unimplemented()
}

/// The mean squared error: L = 1/N · Σₙ (f(xₙ) − yₙ)².
///
/// The convention of this lab: the sum is divided by N, the number of samples. There is no ½ in front of it.
///
/// - Parameters:
///   - model: The model that predicts.
///   - samples: `inputs` of shape [samples, features] and `targets` y of shape [samples]; at least one sample.
/// - Returns: A number that is never negative.
func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  // TODO: Task 2b.
  unimplemented()
}

/// The gradient of the mean squared error: ∂L/∂Θⱼ = 2/N · Σₙ (f(xₙ) − yₙ)·xₙⱼ and ∂L/∂b = 2/N · Σₙ (f(xₙ) − yₙ).
///
/// - Parameters:
///   - model: Where to differentiate.
///   - samples: `inputs` of shape [samples, features] and `targets` of shape [samples]; at least one sample.
/// - Returns: ∂L/∂Θ in `weights`, of shape [features], and ∂L/∂b in `bias`.
func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  // TODO: Task 2c.
  unimplemented()
}
