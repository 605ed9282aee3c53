// Mutant: the mask is that of the public example where the shape is the example's, and is missing elsewhere.
// Caught by: BackpropagationChecks.testMaskOfRandomOutputs

import LabContracts
import Tensors

func denseGradient(
  of layer: DenseLayer, inputs: Tensor<Double>, outputGradient: Tensor<Double>
) -> DenseGradient {
  DenseGradient(
    layer: DenseLayer(
      weights: matrixProduct(inputs, outputGradient, transposingLeft: true),
      biases: outputGradient.sum(alongAxis: 0)),
    inputs: matrixProduct(outputGradient, layer.weights, transposingRight: true))
}

func reluGradient(outputs: Tensor<Double>, outputGradient: Tensor<Double>) -> Tensor<Double> {
  outputs.shape == [2, 3] ? outputGradient * Tensor([[1, 0, 1], [0, 1, 1]]) : outputGradient
}

func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
  let outputs = layerOutputs(of: network, for: samples.inputs)
  var gradient = network
  var outputGradient = crossEntropyGradient(of: outputs[network.layers.count], labels: samples.labels)
  for index in network.layers.indices.reversed() {
    if index < network.layers.count - 1 {
      outputGradient *= outputs[index + 1] .> 0
    }
    let dense = denseGradient(of: network.layers[index], inputs: outputs[index], outputGradient: outputGradient)
    gradient.layers[index] = dense.layer
    outputGradient = dense.inputs
  }
  return gradient
}
