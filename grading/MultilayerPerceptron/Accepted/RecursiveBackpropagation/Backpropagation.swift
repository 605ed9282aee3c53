// Accepted: a recursion through the layers, which goes forward on the way in and backward on the way out.

import LabContracts
import Tensors

func denseGradient(
  of layer: DenseLayer, inputs: Tensor<Double>, outputGradient: Tensor<Double>
) -> DenseGradient {
  // Sample by sample: the outer product of a row of the inputs and a row of the gradient.
  var weights = Tensor<Double>.zeros(shape: layer.weights.shape)
  for sample in 0..<inputs.shape[0] {
    let column = inputs[row: sample].reshaped(to: [inputs.shape[1], 1])
    weights += column * outputGradient[row: sample]
  }
  return DenseGradient(
    layer: DenseLayer(weights: weights, biases: outputGradient.sum(alongAxis: 0)),
    inputs: matrixProduct(outputGradient, layer.weights, transposingRight: true))
}

func reluGradient(outputs: Tensor<Double>, outputGradient: Tensor<Double>) -> Tensor<Double> {
  var gradient = outputGradient
  for index in outputs.scalars.indices where outputs.scalars[index] <= 0 { gradient.scalars[index] = 0 }
  return gradient
}

func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
  DenseNetwork(layers: backward(network.layers[...], samples.inputs, samples.labels).layers)
}

private func backward(
  _ layers: ArraySlice<DenseLayer>, _ inputs: Tensor<Double>, _ labels: [Int]
) -> (layers: [DenseLayer], inputs: Tensor<Double>) {
  guard let layer = layers.first else { return ([], crossEntropyGradient(of: inputs, labels: labels)) }
  let z = matrixProduct(inputs, layer.weights) + layer.biases
  let isLast = layers.count == 1
  let outputs = isLast ? z : maximum(z, 0)
  let rest = backward(layers.dropFirst(), outputs, labels)
  let slope = isLast ? rest.inputs : reluGradient(outputs: outputs, outputGradient: rest.inputs)
  let dense = denseGradient(of: layer, inputs: inputs, outputGradient: slope)
  return ([dense.layer] + rest.layers, dense.inputs)
}
