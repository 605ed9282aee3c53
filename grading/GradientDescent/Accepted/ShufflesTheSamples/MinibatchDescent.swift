// Accepted: the samples themselves are put into a new order each epoch, sorted by random keys, and cut by ranges of rows.

import LabContracts
import Tensors

private func shuffledIndices(_ count: Int, _ random: inout SeededRandomNumberGenerator) -> [Int] {
  let keys = (0..<count).map { _ in Double.random(in: 0..<1, using: &random) }
  return (0..<count).sorted { keys[$0] < keys[$1] }
}

func minibatches(
  of size: Int, from count: Int, shuffledBy random: inout SeededRandomNumberGenerator
) -> [[Int]] {
  var rest = shuffledIndices(count, &random)[...]
  var batches: [[Int]] = []
  while !rest.isEmpty {
    batches.append(Array(rest.prefix(size)))
    rest = rest.dropFirst(size)
  }
  return batches
}

func minibatchDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Descent {
  var (model, losses) = (model, [Double]())
  for _ in 0..<epochs {
    let order = shuffledIndices(samples.count, &random)
    let (inputs, targets) = (samples.inputs.rows(at: order), samples.targets.rows(at: order))
    var start = 0
    while start < samples.count {
      let end = min(start + batchSize, samples.count)
      let batch = Samples(inputs: inputs[rows: start..<end], targets: targets[rows: start..<end])
      model = gradientDescentStep(
        from: model, along: meanSquaredErrorGradient(of: model, on: batch), learningRate: learningRate)
      start = end
    }
    losses.append(meanSquaredError(of: model, on: samples))
  }
  return Descent(model: model, losses: losses)
}
