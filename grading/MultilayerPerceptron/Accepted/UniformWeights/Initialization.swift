// Accepted: weights from a uniform distribution, Xavier's rule in its older form, and units compared pair by pair.

import LabContracts
import Tensors

func zeroLayer(inputs: Int, outputs: Int) -> DenseLayer {
  DenseLayer(weights: .zeros(shape: [inputs, outputs]), biases: .zeros(shape: [outputs]))
}

func distinctUnitCount(of layer: DenseLayer) -> Int {
  let (inputs, units) = (layer.weights.shape[0], layer.weights.shape[1])
  var count = 0
  for unit in 0..<units {
    let isNew = (0..<unit).allSatisfy { other in
      layer.biases[unit] != layer.biases[other]
        || (0..<inputs).contains { layer.weights[$0, unit] != layer.weights[$0, other] }
    }
    if isNew { count += 1 }
  }
  return count
}

func xavierLayer(inputs: Int, outputs: Int, using random: inout SeededRandomNumberGenerator) -> DenseLayer {
  let limit = (3 / Double(inputs)).squareRoot()
  return DenseLayer(
    weights: .random(shape: [inputs, outputs], in: -limit...limit, using: &random),
    biases: .zeros(shape: [outputs]))
}

func heLayer(inputs: Int, outputs: Int, using random: inout SeededRandomNumberGenerator) -> DenseLayer {
  let limit = (6 / Double(inputs)).squareRoot()
  return DenseLayer(
    weights: .random(shape: [inputs, outputs], in: -limit...limit, using: &random),
    biases: .zeros(shape: [outputs]))
}

func initializedNetwork(sizes: [Int], using random: inout SeededRandomNumberGenerator) -> DenseNetwork {
  var layers: [DenseLayer] = []
  for index in 1..<sizes.count {
    let (inputs, outputs) = (sizes[index - 1], sizes[index])
    let isLast = index == sizes.count - 1
    layers.append(
      isLast
        ? xavierLayer(inputs: inputs, outputs: outputs, using: &random)
        : heLayer(inputs: inputs, outputs: outputs, using: &random))
  }
  return DenseNetwork(layers: layers)
}
