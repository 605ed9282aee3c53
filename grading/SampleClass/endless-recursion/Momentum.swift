// Calls itself for the steps before the last one, and nobody stops it.

import LabContracts
import Tensors

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  var descent = momentumDescent(
    from: model, on: samples, learningRate: learningRate, momentum: momentum, steps: steps - 1)
  let gradient = meanSquaredErrorGradient(of: descent.model, on: samples)
  descent.model = gradientDescentStep(from: descent.model, along: gradient, learningRate: learningRate)
  descent.losses.append(meanSquaredError(of: descent.model, on: samples))
  return descent
}
