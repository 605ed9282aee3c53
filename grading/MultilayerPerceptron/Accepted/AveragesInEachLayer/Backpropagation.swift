// Accepted: 1/N in each layer's weights and biases, and not in what flows backwards.

import LabContracts
import Tensors

func denseGradient(
  of layer: DenseLayer, inputs: Tensor<Double>, outputGradient: Tensor<Double>
) -> DenseGradient {
  let ones = Tensor<Double>.ones(shape: [inputs.shape[0]])
  return DenseGradient(
    layer: DenseLayer(
      weights: matrixProduct(inputs.transposed(), outputGradient), biases: matrixProduct(ones, outputGradient)),
    inputs: matrixProduct(outputGradient, layer.weights.transposed()))
}

func reluGradient(outputs: Tensor<Double>, outputGradient: Tensor<Double>) -> Tensor<Double> {
  let scalars = zip(outputs.scalars, outputGradient.scalars).map { $0 > 0 ? $1 : 0 }
  return Tensor(shape: outputs.shape, scalars: scalars)
}

func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
  let count = Double(samples.count)
  let outputs = layerOutputs(of: network, for: samples.inputs)
  var delta = outputs[outputs.count - 1]
  for row in 0..<samples.count {
    let powers = exp(delta[row: row] - delta[row: row].maximum())
    delta[row: row] = powers / powers.sum()
    delta[row, samples.labels[row]] -= 1
  }
  var layers: [DenseLayer] = []
  for index in stride(from: network.layers.count - 1, through: 0, by: -1) {
    let gradient = denseGradient(of: network.layers[index], inputs: outputs[index], outputGradient: delta)
    layers.insert(
      DenseLayer(weights: gradient.layer.weights / count, biases: gradient.layer.biases / count), at: 0)
    if index > 0 { delta = reluGradient(outputs: outputs[index], outputGradient: gradient.inputs) }
  }
  return DenseNetwork(layers: layers)
}
