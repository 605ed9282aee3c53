// Mutant: the public examples of steps are looked up by the weight that comes in.
// Caught by: WeightDecayChecks.testFiveStepsWithL2, WeightDecayChecks.testFiveStepsWithWeightDecay,
//   WeightDecayChecks.testDecayStaysOutOfTheVelocity, WeightDecayChecks.testBothAgreeWithoutMomentum

import LabContracts
import Tensors

func stepWithL2(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, strength: Double
) -> MovingWeights {
  MovingWeights(weights: Tensor([state.weights.scalars[0] == 1 ? 0.85 : 0.64]), velocity: Tensor([-0.15]))
}

func stepWithWeightDecay(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, decay: Double
) -> MovingWeights {
  MovingWeights(weights: Tensor([state.weights.scalars[0] == 1 ? 0.85 : 0.69]), velocity: Tensor([-0.05]))
}

func decay(matchingStrength strength: Double) -> Double { 0.6 }
