import LabContracts
import Tensors

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  Descent(
    model: LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0),
    losses: Array(repeating: 0, count: steps + 1))
}
