// Accepted: plain descent is descent with momentum 0, and a step is worked out scalar by scalar.

import LabContracts
import Tensors

func gradientDescentStep(
  from model: LinearModel, along gradient: LinearModel, learningRate: Double
) -> LinearModel {
  var next = model
  for index in next.weights.scalars.indices {
    next.weights.scalars[index] -= gradient.weights.scalars[index] * learningRate
  }
  next.bias -= gradient.bias * learningRate
  return next
}

func gradientDescent(from model: LinearModel, on samples: Samples, learningRate: Double, steps: Int) -> Descent {
  momentumDescent(from: model, on: samples, learningRate: learningRate, momentum: 0, steps: steps)
}
