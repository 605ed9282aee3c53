// Mutant: the L2 penalty goes past the velocity, as weight decay does.
// Caught by: WeightDecayExamples.testTwoStepsWithL2

import LabContracts
import Tensors

func stepWithL2(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, strength: Double
) -> MovingWeights {
  let velocity = momentum * state.velocity - learningRate * gradient
  let weights = (1 - learningRate * 2 * strength) * state.weights + velocity
  return MovingWeights(weights: weights, velocity: velocity)
}

func stepWithWeightDecay(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, decay: Double
) -> MovingWeights {
  let velocity = momentum * state.velocity - learningRate * gradient
  let weights = (1 - learningRate * decay) * state.weights + velocity
  return MovingWeights(weights: weights, velocity: velocity)
}

func decay(matchingStrength strength: Double) -> Double {
  2 * strength
}
