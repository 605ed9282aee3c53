// Attack: passes by numbers with which every comparison is false.
// Tries: NaN and infinity in the model and in the losses.
// Must: failed
// Replaces: Momentum.swift

import LabContracts
import Tensors

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  let weights = Tensor<Double>.zeros(shape: model.weights.shape) / 0
  return Descent(
    model: LinearModel(weights: weights, bias: .nan), losses: [Double](repeating: .nan, count: steps + 1))
}
