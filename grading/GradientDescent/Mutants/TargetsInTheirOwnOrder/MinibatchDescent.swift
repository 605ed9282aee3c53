// Mutant: inputs are shuffled, targets are not.
// Caught by: MinibatchExamples.testOneMinibatchOfAllSamples

import LabContracts
import Tensors

func minibatches(
  of size: Int, from count: Int, shuffledBy random: inout SeededRandomNumberGenerator
) -> [[Int]] {
  let order = (0..<count).shuffled(using: &random)
  return stride(from: 0, to: count, by: size).map { start in Array(order[start..<min(start + size, count)]) }
}

func minibatchDescent(
  from model: LinearModel, on samples: Samples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Descent {
  var model = model
  var losses: [Double] = []
  for _ in 0..<epochs {
    var start = 0
    for batch in minibatches(of: batchSize, from: samples.count, shuffledBy: &random) {
      let targets = samples.targets[rows: start..<start + batch.count]
      let part = Samples(inputs: samples.inputs.rows(at: batch), targets: targets)
      start += batch.count
      let gradient = meanSquaredErrorGradient(of: model, on: part)
      model = gradientDescentStep(from: model, along: gradient, learningRate: learningRate)
    }
    losses.append(meanSquaredError(of: model, on: samples))
  }
  return Descent(model: model, losses: losses)
}
