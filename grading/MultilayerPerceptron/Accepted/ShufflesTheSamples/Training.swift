// Accepted: the samples themselves are shuffled, the minibatches are slices of them, and the parameters change in place.

import LabContracts
import Tensors

func trainingStep(from network: DenseNetwork, along gradient: DenseNetwork, learningRate: Double) -> DenseNetwork {
  var moved = network
  for index in network.layers.indices {
    moved.layers[index].weights.add(gradient.layers[index].weights, scaledBy: -learningRate)
    moved.layers[index].biases.add(gradient.layers[index].biases, scaledBy: -learningRate)
  }
  return moved
}

func train(
  _ network: DenseNetwork, on samples: ClassifiedSamples, learningRate: Double, batchSize: Int, epochs: Int,
  shuffledBy random: inout SeededRandomNumberGenerator
) -> Training {
  var result = Training(network: network, losses: [])
  var epoch = 0
  while true {
    let logits = layerOutputs(of: result.network, for: samples.inputs)[network.layers.count]
    result.losses.append(crossEntropy(of: logits, labels: samples.labels))
    if epoch == epochs { return result }
    epoch += 1
    var order = Array(0..<samples.count)
    order.shuffle(using: &random)
    let shuffled = ClassifiedSamples(
      inputs: samples.inputs.rows(at: order), labels: order.map { samples.labels[$0] })
    var start = 0
    while start < shuffled.count {
      let rows = start..<min(start + batchSize, shuffled.count)
      let batch = ClassifiedSamples(inputs: shuffled.inputs[rows: rows], labels: Array(shuffled.labels[rows]))
      let gradient = lossGradient(of: result.network, on: batch)
      result.network = trainingStep(from: result.network, along: gradient, learningRate: learningRate)
      start = rows.upperBound
    }
  }
}
