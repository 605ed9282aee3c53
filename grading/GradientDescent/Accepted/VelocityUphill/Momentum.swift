// Accepted: v ← μv + g and x ← x − ηv, which gives the same x; all parameters lie in one array.

import LabContracts
import Tensors

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  var parameters = model.weights.scalars + [model.bias]
  var velocities = [Double](repeating: 0, count: parameters.count)
  var losses: [Double] = []
  var current: LinearModel { LinearModel(weights: Tensor(parameters.dropLast()), bias: parameters.last ?? 0) }
  for step in 0...steps {
    losses.append(meanSquaredError(of: current, on: samples))
    if step == steps { break }
    let gradient = meanSquaredErrorGradient(of: current, on: samples)
    for (index, slope) in (gradient.weights.scalars + [gradient.bias]).enumerated() {
      velocities[index] = momentum * velocities[index] + slope
      parameters[index] -= learningRate * velocities[index]
    }
  }
  return Descent(model: current, losses: losses)
}
