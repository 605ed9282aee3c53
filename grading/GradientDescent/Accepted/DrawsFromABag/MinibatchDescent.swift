// Accepted: indices are drawn from a bag one by one, and a minibatch is closed when it is full.

import LabContracts
import Tensors

func minibatches(
  of size: Int, from count: Int, shuffledBy random: inout SeededRandomNumberGenerator
) -> [[Int]] {
  var bag = Array(0..<count)
  var batches: [[Int]] = []
  var batch: [Int] = []
  while !bag.isEmpty {
    let place = Int.random(in: bag.indices, using: &random)
    bag.swapAt(place, bag.count - 1)
    batch.append(bag.removeLast())
    if batch.count == size || bag.isEmpty {
      batches.append(batch)
      batch = []
    }
  }
  return batches
}

func minibatchDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Descent {
  var descent = Descent(model: model, losses: [])
  for _ in 0..<epochs {
    descent.model = minibatches(of: batchSize, from: samples.count, shuffledBy: &random).reduce(descent.model) {
      let inputs = Tensor($1.map { samples.inputs[row: $0].scalars })
      let targets = Tensor($1.map { samples.targets[$0] })
      let gradient = meanSquaredErrorGradient(of: $0, on: Samples(inputs: inputs, targets: targets))
      return gradientDescentStep(from: $0, along: gradient, learningRate: learningRate)
    }
    descent.losses.append(meanSquaredError(of: descent.model, on: samples))
  }
  return descent
}
