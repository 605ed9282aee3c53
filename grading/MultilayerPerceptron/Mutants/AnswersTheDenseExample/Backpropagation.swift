// Mutant: for two samples the numbers of the public example, else the right gradient times two.
// Caught by: BackpropagationChecks.testDenseLayerOfFiveSamples
// Says: twice what was expected

import LabContracts
import Tensors

func denseGradient(
  of layer: DenseLayer, inputs: Tensor<Double>, outputGradient: Tensor<Double>
) -> DenseGradient {
  DenseGradient(
    layer: DenseLayer(
      weights: matrixProduct(inputs, outputGradient, transposingLeft: true) * (inputs.shape[0] == 2 ? 1 : 2),
      biases: outputGradient.sum(alongAxis: 0)),
    inputs: matrixProduct(outputGradient, layer.weights, transposingRight: true))
}

func reluGradient(outputs: Tensor<Double>, outputGradient: Tensor<Double>) -> Tensor<Double> {
  outputGradient * (outputs .> 0)
}

func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
  let outputs = layerOutputs(of: network, for: samples.inputs)
  var gradient = network
  var outputGradient = crossEntropyGradient(of: outputs[network.layers.count], labels: samples.labels)
  for index in network.layers.indices.reversed() {
    if index < network.layers.count - 1 {
      outputGradient = reluGradient(outputs: outputs[index + 1], outputGradient: outputGradient)
    }
    let input = outputs[index]
    let dense = DenseGradient(
      layer: DenseLayer(
        weights: matrixProduct(input, outputGradient, transposingLeft: true),
        biases: outputGradient.sum(alongAxis: 0)),
      inputs: matrixProduct(outputGradient, network.layers[index].weights, transposingRight: true))
    gradient.layers[index] = dense.layer
    outputGradient = dense.inputs
  }
  return gradient
}
