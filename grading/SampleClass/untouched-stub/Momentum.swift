import LabContracts
import LabSupport
import Tensors

/// Gradient descent with momentum: v ← μv − η·g, then x ← x + v, where x stands for Θ and for b alike.
///
/// Each parameter has a velocity v of its own, which is 0 before the first step and is kept from step to step. The
/// gradient g is taken at x as it is before the step, on all samples.
///
/// - Parameters:
///   - model: Where the descent starts.
///   - samples: The samples to fit; every step looks at all of them.
///   - learningRate: η.
///   - momentum: μ, the share of the velocity that is kept; from 0, which is plain gradient descent, to below 1.
///   - steps: How many steps to take, all of them; 0 or more.
/// - Returns: The model after the last step, and steps + 1 losses: the one before the first step, then the one after
///   each step.
func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  // TODO: Task 6.
  unimplemented()
}
