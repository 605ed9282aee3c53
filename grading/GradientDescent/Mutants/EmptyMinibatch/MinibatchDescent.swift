// Mutant: where the size divides the count, one more minibatch is made, and it is empty.
// Caught by: MinibatchChecks.testNoEmptyMinibatch, MinibatchExamples.testOneMinibatchOfAllSamples
// Says: NaN or infinity

import LabContracts
import Tensors

func minibatches(
  of size: Int, from count: Int, shuffledBy random: inout SeededRandomNumberGenerator
) -> [[Int]] {
  let order = (0..<count).shuffled(using: &random)
  return (0...count / size).map { batch in Array(order[batch * size..<min((batch + 1) * size, count)]) }
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
