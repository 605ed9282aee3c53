// Mutant: the weights shrink by δ, whatever η is.
// Caught by: WeightDecayExamples.testTwoStepsWithWeightDecay, WeightDecayChecks.testBothAgreeWithoutMomentum

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
  let weights = (1 - decay) * state.weights + velocity
  return MovingWeights(weights: weights, velocity: velocity)
}

func decay(matchingStrength strength: Double) -> Double {
  2 * strength
}
