// Accepted: XOR with three hidden units, one of which nobody listens to, and step and sum written out again.

import LabContracts
import Tensors

private struct Layer {
  let units: [LinearModel]

  func callAsFunction(_ x: [Double]) -> [Double] {
    units.map { unit in step(zip(unit.weights.scalars, x).reduce(unit.bias) { $0 + $1.0 * $1.1 }) }
  }
}

func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  let layers = [Layer(units: network.hidden), Layer(units: [network.output])]
  return layers.reduce(x.scalars) { $1($0) }[0]
}

func exclusiveOrNetwork() -> TwoLayerNetwork {
  let notBoth = LinearModel(weights: Tensor([-20, -20]), bias: 30)
  let always = LinearModel(weights: Tensor([0, 0]), bias: 8)
  return TwoLayerNetwork(
    hidden: [notBoth, always, orGate(inputs: 2)], output: LinearModel(weights: Tensor([20, 0, 20]), bias: -30))
}
