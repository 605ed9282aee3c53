import LabContracts
import Tensors

func gradientDescentStep(
  from model: LinearModel, along gradient: LinearModel, learningRate: Double
) -> LinearModel {
  LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0)
}

func gradientDescent(from model: LinearModel, on samples: Samples, learningRate: Double, steps: Int) -> Descent {
  Descent(
    model: LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0),
    losses: Array(repeating: 0, count: steps + 1))
}
