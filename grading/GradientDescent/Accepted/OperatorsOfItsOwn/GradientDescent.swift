// Accepted: operators on models, a type that keeps the state of the descent, and recursion instead of a loop.

import LabContracts
import Tensors

extension LinearModel {
  fileprivate static func - (left: LinearModel, right: LinearModel) -> LinearModel {
    LinearModel(weights: left.weights - right.weights, bias: left.bias - right.bias)
  }

  fileprivate static func * (factor: Double, model: LinearModel) -> LinearModel {
    LinearModel(weights: model.weights.map { factor * $0 }, bias: factor * model.bias)
  }
}

func gradientDescentStep(
  from model: LinearModel, along gradient: LinearModel, learningRate: Double
) -> LinearModel {
  model - learningRate * gradient
}

private struct Walk {
  let samples: Samples
  let learningRate: Double
  var descent: Descent

  func continued(by steps: Int) -> Walk {
    if steps == 0 { return self }
    var next = self
    let gradient = meanSquaredErrorGradient(of: descent.model, on: samples)
    next.descent.model = gradientDescentStep(from: descent.model, along: gradient, learningRate: learningRate)
    next.descent.losses += [meanSquaredError(of: next.descent.model, on: samples)]
    return next.continued(by: steps - 1)
  }
}

func gradientDescent(from model: LinearModel, on samples: Samples, learningRate: Double, steps: Int) -> Descent {
  let start = Descent(model: model, losses: [meanSquaredError(of: model, on: samples)])
  return Walk(samples: samples, learningRate: learningRate, descent: start).continued(by: steps).descent
}
