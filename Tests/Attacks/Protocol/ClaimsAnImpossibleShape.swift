// Attack: has the checks allocate by a number that it sends.
// Tries: an answer whose tensor has the shape [4611686018427387904, 4] and no scalars.
// Must: failed
// Says: could not be read
// Replaces: Momentum.swift

import Foundation
import LabContracts
import Tensors

private struct Forged: Encodable {
  struct Model: Encodable { var weights: Weights; var bias = 0.0 }
  struct Weights: Encodable { var shape = [1 << 62, 4]; var scalars = Data() }
  struct Value: Encodable { var model = Model(weights: Weights()); var losses = [1.0] }
  var value = Value()
}

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  let encoder = PropertyListEncoder()
  encoder.outputFormat = .binary
  let body = [UInt8]((try? encoder.encode(Forged())) ?? Data())
  answer(frame(kind: 3, call: tappedCall, body: body))
  sleep(600)
  return Descent(model: model, losses: [])
}
