// Mutant: the loop runs over 1...steps, which traps when there are no steps.
// Caught by: GradientDescentChecks.testNoStepsChangeNothing

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
  for _ in 1...steps {
    let gradient = meanSquaredErrorGradient(of: model, on: samples)
    model = gradientDescentStep(from: model, along: gradient, learningRate: learningRate)
    losses.append(meanSquaredError(of: model, on: samples))
  }
  return Descent(model: model, losses: losses)
}
