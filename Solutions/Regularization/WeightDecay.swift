import LabContracts
import LabSupport
import Tensors

/// One step of descent with momentum on a loss with an L2 penalty λ · Σ w²: the penalty's gradient joins the loss's.
///
///     g ← gradient + 2λw
///     v ← μv − ηg
///     w ← w + v
///
/// - Parameters:
///   - state: The weights w and the velocity v before the step; both of one shape.
///   - gradient: The loss's gradient at w, without the penalty; the same shape.
///   - learningRate: η.
///   - momentum: μ.
///   - strength: λ.
/// - Returns: The weights and the velocity after the step.
func stepWithL2(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, strength: Double
) -> MovingWeights {
  // TODO: Task 3a.
  // BEGIN SOLUTION
  let slope = gradient + 2 * strength * state.weights
  let velocity = momentum * state.velocity - learningRate * slope
  return MovingWeights(weights: state.weights + velocity, velocity: velocity)
  // END SOLUTION
}

/// One step of descent with momentum and decoupled weight decay: the weights shrink by themselves, past the velocity.
///
///     v ← μv − η · gradient
///     w ← w + v − ηδw, with the w from before the step on the right
///
/// - Parameters:
///   - state: The weights w and the velocity v before the step; both of one shape.
///   - gradient: The loss's gradient at w, without any penalty; the same shape.
///   - learningRate: η.
///   - momentum: μ.
///   - decay: δ.
/// - Returns: The weights and the velocity after the step.
func stepWithWeightDecay(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, decay: Double
) -> MovingWeights {
  // TODO: Task 3b.
  // BEGIN SOLUTION
  let velocity = momentum * state.velocity - learningRate * gradient
  let weights = (1 - learningRate * decay) * state.weights + velocity
  return MovingWeights(weights: weights, velocity: velocity)
  // END SOLUTION
}

/// The decay δ with which 3b takes the same steps as 3a with the strength λ, when there is no momentum (μ = 0).
///
/// - Parameter strength: λ.
/// - Returns: δ.
func decay(matchingStrength strength: Double) -> Double {
  // TODO: Task 3c.
  // BEGIN SOLUTION
  2 * strength
  // END SOLUTION
}
