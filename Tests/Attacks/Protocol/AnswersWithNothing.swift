// Attack: passes by an answer in which there is nothing to compare.
// Tries: no weights and no losses.
// Must: failed
// Replaces: Momentum.swift

import LabContracts
import Tensors

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  Descent(model: LinearModel(weights: .zeros(shape: [0]), bias: 0), losses: [])
}
