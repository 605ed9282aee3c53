// Mutant: every step has the learning rate 0.1.
// Caught by: TrainingChecks.testStepOfThreeLayers,
//   TrainingChecks.testShortMinibatchIsAveragedOverItsOwnSamples,
//   TrainingChecks.testZerosLearnHowFrequentTheClassesAreAndNothingElse,
//   LearningRateStudyChecks.testEveryRateStartsFromTheSameNetwork

import LabContracts
import Tensors

func trainingStep(from network: DenseNetwork, along gradient: DenseNetwork, learningRate: Double) -> DenseNetwork {
  var network = network
  for (index, slope) in gradient.layers.enumerated() {
    network.layers[index].weights -= 0.1 * slope.weights
    network.layers[index].biases -= 0.1 * slope.biases
  }
  return network
}

func train(
  _ network: DenseNetwork, on samples: ClassifiedSamples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Training {
  var network = network
  var losses = [loss(of: network, on: samples)]
  for _ in 0..<epochs {
    let order = (0..<samples.count).shuffled(using: &random)
    for start in stride(from: 0, to: samples.count, by: batchSize) {
      let rows = order[start..<min(start + batchSize, samples.count)]
      let batch = ClassifiedSamples(inputs: samples.inputs.rows(at: rows), labels: rows.map { samples.labels[$0] })
      network = trainingStep(
        from: network, along: lossGradient(of: network, on: batch), learningRate: learningRate)
    }
    losses.append(loss(of: network, on: samples))
  }
  return Training(network: network, losses: losses)
}

private func loss(of network: DenseNetwork, on samples: ClassifiedSamples) -> Double {
  crossEntropy(
    of: layerOutputs(of: network, for: samples.inputs)[network.layers.count], labels: samples.labels)
}
