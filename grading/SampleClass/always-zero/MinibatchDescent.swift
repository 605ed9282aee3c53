import LabContracts
import Tensors

func minibatches(
  of size: Int, from count: Int, shuffledBy random: inout SeededRandomNumberGenerator
) -> [[Int]] {
  Array(repeating: Array(repeating: 0, count: size), count: (count + size - 1) / size)
}

func minibatchDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Descent {
  Descent(
    model: LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0),
    losses: Array(repeating: 0, count: epochs))
}
