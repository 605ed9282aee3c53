import LabContracts
import LabSupport
import Tensors

/// One step downhill: Θ ← Θ − η·∂L/∂Θ and b ← b − η·∂L/∂b.
///
/// - Parameters:
///   - model: Where the step starts.
///   - gradient: ∂L/∂Θ in `weights`, of the shape that `model.weights` has, and ∂L/∂b in `bias`.
///   - learningRate: η, the length of the step for a gradient of length 1; 0 or more.
/// - Returns: The model after the step.
func gradientDescentStep(
  from model: LinearModel, along gradient: LinearModel, learningRate: Double
) -> LinearModel {
  // TODO: Task 3a.
  unimplemented()
}

/// Gradient descent on the mean squared error of all samples: in each step the gradient is taken where the last step led.
///
/// - Parameters:
///   - model: Where the descent starts.
///   - samples: The samples to fit; every step looks at all of them.
///   - learningRate: η.
///   - steps: How many steps to take, all of them; 0 or more.
/// - Returns: The model after the last step, and steps + 1 losses: the one before the first step, then the one after
///   each step.
func gradientDescent(from model: LinearModel, on samples: Samples, learningRate: Double, steps: Int) -> Descent {
  // TODO: Task 3b.
  unimplemented()
}
