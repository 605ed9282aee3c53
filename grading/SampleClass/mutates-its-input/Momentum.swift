import LabContracts
import Tensors

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  var model = model
  var velocity = LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0)
  var losses = [meanSquaredError(of: model, on: samples)]
  for _ in 0..<steps {
    let gradient = meanSquaredErrorGradient(of: model, on: samples)
    velocity.weights = momentum * velocity.weights - learningRate * gradient.weights
    velocity.bias = momentum * velocity.bias - learningRate * gradient.bias
    model.weights += velocity.weights
    model.bias += velocity.bias
    losses.append(meanSquaredError(of: model, on: samples))
  }
  return Descent(model: model, losses: losses)
}
