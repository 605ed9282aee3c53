// Mutant: no weight is negative: their mean isn't 0.
// Caught by: InitializationExamples.testHeOf300Inputs

import LabContracts
import Tensors

func zeroLayer(inputs: Int, outputs: Int) -> DenseLayer {
  DenseLayer(weights: .zeros(shape: [inputs, outputs]), biases: .zeros(shape: [outputs]))
}

func distinctUnitCount(of layer: DenseLayer) -> Int {
  let columns = layer.weights.transposed()
  let units = (0..<layer.biases.count).map { unit in columns[row: unit].scalars + [layer.biases[unit]] }
  return Set(units).count
}

func xavierLayer(inputs: Int, outputs: Int, using random: inout SeededRandomNumberGenerator) -> DenseLayer {
  let deviation = (2 / Double(inputs + outputs)).squareRoot()
  return DenseLayer(
    weights: .randomNormal(shape: [inputs, outputs], standardDeviation: deviation, using: &random),
    biases: .zeros(shape: [outputs]))
}

func heLayer(inputs: Int, outputs: Int, using random: inout SeededRandomNumberGenerator) -> DenseLayer {
  let limit = (24 / Double(inputs)).squareRoot()
  return DenseLayer(
    weights: .random(shape: [inputs, outputs], in: 0...limit, using: &random),
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
