// Accepted: both steps are one function of two strengths, scalar by scalar.

import LabContracts
import Tensors

func stepWithL2(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, strength: Double
) -> MovingWeights {
  step(state, gradient, learningRate, momentum, joined: 2 * strength, apart: 0)
}

func stepWithWeightDecay(
  from state: MovingWeights, along gradient: Tensor<Double>, learningRate: Double, momentum: Double, decay: Double
) -> MovingWeights {
  step(state, gradient, learningRate, momentum, joined: 0, apart: decay)
}

private func step(
  _ state: MovingWeights, _ gradient: Tensor<Double>, _ rate: Double, _ momentum: Double, joined: Double, apart: Double
) -> MovingWeights {
  var next = state
  for place in state.weights.scalars.indices {
    let weight = state.weights.scalars[place]
    next.velocity.scalars[place] *= momentum
    next.velocity.scalars[place] -= rate * (gradient.scalars[place] + joined * weight)
    next.weights.scalars[place] += next.velocity.scalars[place] - rate * apart * weight
  }
  return next
}

func decay(matchingStrength strength: Double) -> Double { strength + strength }
