// Mutant: the output unit sees x, not the hidden layer.
// Caught by: TwoLayerExamples.testOutputOfThreeHiddenUnits, TwoLayerChecks.testExclusiveOrInYourNetwork

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  let hidden = network.hidden.map { thresholdUnit($0, at: x) }
  return thresholdUnit(network.output, at: Tensor(hidden.indices.map { $0 < x.count ? x[$0] : 0 }))
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
}
