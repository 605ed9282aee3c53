// Accepted: the ReLU as (z + |z|) / 2, the layers folded, the hits counted in a loop.

import LabContracts
import Tensors

func relu(_ z: Tensor<Double>) -> Tensor<Double> {
  (z + abs(z)) / 2
}

func layerOutputs(of network: DenseNetwork, for inputs: Tensor<Double>) -> [Tensor<Double>] {
  let hidden = network.layers.dropLast().reduce(into: [inputs]) { outputs, layer in
    outputs.append(relu(layer.logits(for: outputs[outputs.count - 1])))
  }
  return hidden + network.layers.suffix(1).map { $0.logits(for: hidden[hidden.count - 1]) }
}

extension DenseLayer {
  fileprivate func logits(for inputs: Tensor<Double>) -> Tensor<Double> {
    let ones = Tensor<Double>.ones(shape: [inputs.shape[0], 1])
    return matrixProduct(inputs, weights) + matrixProduct(ones, biases.reshaped(to: [1, biases.count]))
  }
}

func accuracy(of network: DenseNetwork, on samples: ClassifiedSamples) -> Double {
  guard let logits = layerOutputs(of: network, for: samples.inputs).last else { return 0 }
  var hits = 0
  for (row, label) in samples.labels.enumerated() {
    let scores = logits[row: row].scalars
    var best = 0
    for index in scores.indices where scores[index] >= scores[best] { best = index }
    if best == label { hits += 1 }
  }
  return Double(hits) / Double(samples.count)
}
