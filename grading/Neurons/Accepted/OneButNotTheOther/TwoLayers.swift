// Accepted: XOR is (x₀ and not x₁) or (x₁ and not x₀); the layers are loops.

import LabContracts
import Tensors

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  var hidden = Tensor<Double>.zeros(shape: [network.hidden.count])
  for index in network.hidden.indices {
    hidden[index] = thresholdUnit(network.hidden[index], at: x)
  }
  return thresholdUnit(network.output, at: hidden)
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  let onlyFirst = LinearModel(weights: Tensor([20, -20]), bias: -10)
  let onlySecond = LinearModel(weights: Tensor([-20, 20]), bias: -10)
  return TwoLayerNetwork(hidden: [onlyFirst, onlySecond], output: orGate(inputs: 2))
}
