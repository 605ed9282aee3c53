// Mutant: the gradient of b is taken after the weights have moved.
// Caught by: GradientDescentChecks.testFirstStepMovesAllParametersAtOnce

import LabContracts
import Tensors

func gradientDescentStep(
  from model: LinearModel, along gradient: LinearModel, learningRate: Double
) -> LinearModel {
  LinearModel(
    weights: model.weights - learningRate * gradient.weights, bias: model.bias - learningRate * gradient.bias)
}

func gradientDescent(from model: LinearModel, on samples: Samples, learningRate: Double, steps: Int) -> Descent {
  var model = model
  var losses = [meanSquaredError(of: model, on: samples)]
  for _ in 0..<steps {
    model.weights -= learningRate * meanSquaredErrorGradient(of: model, on: samples).weights
    model.bias -= learningRate * meanSquaredErrorGradient(of: model, on: samples).bias
    losses.append(meanSquaredError(of: model, on: samples))
  }
  return Descent(model: model, losses: losses)
}
