// Attack: has numbers compare as equal in the checks.
// Tries: operators of its own for the types that the checks compare.
// Must: failed
// Keeps: at most 94
// Replaces: Momentum.swift

import LabContracts
import Tensors

extension Tensor { static func == (a: Tensor, b: Tensor) -> Bool { true } }
extension Double { static func <= (a: Double, b: Double) -> Bool { true } }
func abs(_ number: Double) -> Double { 0 }

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  Descent(model: model, losses: [Double](repeating: 0, count: steps + 1))
}
