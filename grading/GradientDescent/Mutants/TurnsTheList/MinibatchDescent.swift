// Mutant: the list of indices is turned by a random number of places, not shuffled.
// Caught by: MinibatchChecks.testEveryEpochHasAnotherOrder

import LabContracts
import Tensors

func minibatches(
  of size: Int, from count: Int, shuffledBy random: inout SeededRandomNumberGenerator
) -> [[Int]] {
  let turn = Int.random(in: 0..<count, using: &random)
  let order = (0..<count).map { ($0 + turn) % count }
  return stride(from: 0, to: count, by: size).map { start in Array(order[start..<min(start + size, count)]) }
}

func minibatchDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Descent {
  var model = model
  var losses: [Double] = []
  for _ in 0..<epochs {
    for batch in minibatches(of: batchSize, from: samples.count, shuffledBy: &random) {
      let part = Samples(inputs: samples.inputs.rows(at: batch), targets: samples.targets.rows(at: batch))
      let gradient = meanSquaredErrorGradient(of: model, on: part)
      model = gradientDescentStep(from: model, along: gradient, learningRate: learningRate)
    }
    losses.append(meanSquaredError(of: model, on: samples))
  }
  return Descent(model: model, losses: losses)
}
