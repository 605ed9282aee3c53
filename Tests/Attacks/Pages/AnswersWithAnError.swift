// Attack: brings a text of its own into the verdict.
// Tries: an error of 60 kB as its answer, with elements, escape sequences and a formula.
// Must: failed
// Keeps: at most 94
// Replaces: Momentum.swift

import Foundation
import LabContracts
import Tensors

private struct Forged: Encodable {
  struct Value: Encodable { var description: String }
  var value: Value
}

func momentumDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, momentum: Double, steps: Int
) -> Descent {
  let words = "=1+1 \u{1b}[2J<script>alert(1)</script>" + String(repeating: "x", count: 60_000)
  let encoder = PropertyListEncoder()
  encoder.outputFormat = .binary
  let body = [UInt8]((try? encoder.encode(Forged(value: .init(description: words)))) ?? Data())
  answer(frame(kind: 4, call: tappedCall, body: body))
  exit(0)
}
