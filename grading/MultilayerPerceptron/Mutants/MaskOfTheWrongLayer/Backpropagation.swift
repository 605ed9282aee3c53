// Mutant: the mask of each ReLU is applied after its layer, not before it.
// Caught by: BackpropagationExamples.testGradientOfTwoLayersIsThatOfYourLoss

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
  outputGradient * (outputs .> 0)
}

func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
  let outputs = layerOutputs(of: network, for: samples.inputs)
  var gradient = network
  var outputGradient = crossEntropyGradient(of: outputs[network.layers.count], labels: samples.labels)
  for index in network.layers.indices.reversed() {
    let dense = denseGradient(of: network.layers[index], inputs: outputs[index], outputGradient: outputGradient)
    gradient.layers[index] = dense.layer
    outputGradient = index == 0 ? dense.inputs : reluGradient(
      outputs: dense.inputs, outputGradient: dense.inputs)
  }
  return gradient
}
