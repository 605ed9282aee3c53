import LabContracts
import LabSupport
import Tensors

/// One dense layer backwards. With Z = X·W + b and G = ∂L/∂Z: ∂L/∂W = Xᵀ·G, ∂L/∂b = the sum of G's rows, ∂L/∂X = G·Wᵀ.
///
/// Nothing is divided by the number of samples here: the mean over the samples is in G already.
///
/// - Parameters:
///   - layer: W of shape [inputs, outputs] and b of shape [outputs].
///   - inputs: X, what came into the layer; shape [samples, inputs].
///   - outputGradient: G; shape [samples, outputs].
/// - Returns: ∂L/∂W and ∂L/∂b in `layer`, each of its parameter's shape, and ∂L/∂X in `inputs`, of `inputs`' shape.
func denseGradient(
  of layer: DenseLayer, inputs: Tensor<Double>, outputGradient: Tensor<Double>
) -> DenseGradient {
  // TODO: Task 4a.
  // BEGIN SOLUTION
  DenseGradient(
    layer: DenseLayer(
      weights: matrixProduct(inputs, outputGradient, transposingLeft: true),
      biases: outputGradient.sum(alongAxis: 0)),
    inputs: matrixProduct(outputGradient, layer.weights, transposingRight: true))
  // END SOLUTION
}

/// A ReLU backwards. With A = ReLU(Z) and G = ∂L/∂A, ∂L/∂Z is G where A is positive, and 0 elsewhere.
///
/// The convention of this assignment: the derivative of the ReLU at 0 is 0.
///
/// - Parameters:
///   - outputs: A, what came out of the ReLU; any shape.
///   - outputGradient: G; of the same shape.
/// - Returns: ∂L/∂Z, of the same shape.
func reluGradient(outputs: Tensor<Double>, outputGradient: Tensor<Double>) -> Tensor<Double> {
  // TODO: Task 4b.
  // BEGIN SOLUTION
  outputGradient * (outputs .> 0)
  // END SOLUTION
}

/// Backpropagation: the gradient of the mean softmax cross-entropy along every weight and every bias.
///
/// Convention: the loss is the mean over the samples, so that 1/N is in each number once.
///
/// - Parameters:
///   - network: Where to differentiate; any number of layers from 1.
///   - samples: At least one sample.
/// - Returns: For each layer ∂L/∂W in `weights` and ∂L/∂b in `biases`, in the network's order and of its shapes.
func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
  // TODO: Task 4c.
  // BEGIN SOLUTION
  let outputs = layerOutputs(of: network, for: samples.inputs)
  var gradient = network
  var outputGradient = crossEntropyGradient(of: outputs[network.layers.count], labels: samples.labels)
  for index in network.layers.indices.reversed() {
    if index < network.layers.count - 1 {
      outputGradient = reluGradient(outputs: outputs[index + 1], outputGradient: outputGradient)
    }
    let dense = denseGradient(of: network.layers[index], inputs: outputs[index], outputGradient: outputGradient)
    gradient.layers[index] = dense.layer
    outputGradient = dense.inputs
  }
  return gradient
  // END SOLUTION
}
