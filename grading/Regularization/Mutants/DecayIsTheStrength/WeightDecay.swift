// Mutant: the decay that matches λ is taken for λ.
// Caught by: WeightDecayExamples.testDecayThatMatches, WeightDecayChecks.testBothAgreeWithoutMomentum
// Says: half of what was expected

import LabContracts
import Tensors

func stepWithL2(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, strength: Double
) -> MovingWeights {
  let slope = gradient + 2 * strength * state.weights
  let velocity = momentum * state.velocity - learningRate * slope
  return MovingWeights(weights: state.weights + velocity, velocity: velocity)
}

func stepWithWeightDecay(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, decay: Double
) -> MovingWeights {
  let velocity = momentum * state.velocity - learningRate * gradient
  let weights = (1 - learningRate * decay) * state.weights + velocity
  return MovingWeights(weights: weights, velocity: velocity)
}

func decay(matchingStrength strength: Double) -> Double {
  strength
}
