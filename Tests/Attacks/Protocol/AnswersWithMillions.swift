// Attack: has the grader decode for minutes.
// Tries: an honest answer with three million losses.
// Must: failed or timedOut or outOfMemory
// Keeps: at most 94
// Replaces: Momentum.swift

import LabContracts
import Tensors

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  Descent(model: model, losses: [Double](repeating: 1, count: 3_000_000))
}
