// Mutant: the output of one sample is a vector.
// Caught by: ForwardChecks.testOneSample, BackpropagationChecks.testGradientOfOneSample,
//   TrainingChecks.testShortMinibatchIsAveragedOverItsOwnSamples,
//   TrainingChecks.testLastLossIsThatOfAllSamples, TrainingChecks.testSeedDecidesTheTraining

import LabContracts
import Tensors

func relu(_ z: Tensor<Double>) -> Tensor<Double> {
  maximum(z, 0)
}

func layerOutputs(of network: DenseNetwork, for inputs: Tensor<Double>) -> [Tensor<Double>] {
  var outputs = [inputs]
  for (index, layer) in network.layers.enumerated() {
    let z = matrixProduct(outputs[index], layer.weights) + layer.biases
    outputs.append(index == network.layers.count - 1 ? z : relu(z))
  }
  return outputs.map { $0.shape[0] == 1 ? $0.flattened() : $0 }
}

func accuracy(of network: DenseNetwork, on samples: ClassifiedSamples) -> Double {
  let logits = layerOutputs(of: network, for: samples.inputs)[network.layers.count]
  let hits = zip(logits.argmax(alongAxis: 1), samples.labels).count { $0 == $1 }
  return Double(hits) / Double(samples.count)
}
