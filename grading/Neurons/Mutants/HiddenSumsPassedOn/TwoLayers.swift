// Mutant: the hidden units pass on z, not the step of it.
// Caught by: TwoLayerExamples.testOutputOfThreeHiddenUnits, TwoLayerChecks.testExclusiveOrInYourNetwork

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  let hidden = network.hidden.map { $0.weights.dot(x) + $0.bias }
  return thresholdUnit(network.output, at: Tensor(hidden))
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
}
