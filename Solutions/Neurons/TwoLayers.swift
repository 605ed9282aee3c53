import LabContracts
import LabSupport
import Tensors

/// What a network of two layers of threshold units says.
///
/// Every unit of the hidden layer sees x. The output unit sees what the hidden units say, as a vector in their order.
///
/// - Parameters:
///   - network: The hidden units, 1 or more, each with a weight for every input; and the output unit, with a weight for
///     every hidden unit.
///   - x: One sample; shape [inputs].
/// - Returns: 0 or 1.
func output(of network: TwoLayerNetwork, at x: Tensor<Double>) -> Double {
  // TODO: Task 4a.
  // BEGIN SOLUTION
  let hidden = network.hidden.map { thresholdUnit($0, at: x) }
  return thresholdUnit(network.output, at: Tensor(hidden))
  // END SOLUTION
}

/// A network of two layers that says whether exactly one of two inputs is 1: XOR.
///
/// As in Task 3, z of every unit, hidden or not, is at least 5 away from 0 for each of the four inputs.
///
/// - Returns: The network; its hidden units have weights of shape [2].
func exclusiveOrNetwork() -> TwoLayerNetwork {
  // TODO: Task 4b.
  // BEGIN SOLUTION
  TwoLayerNetwork(
    hidden: [orGate(inputs: 2), andGate(inputs: 2)], output: LinearModel(weights: Tensor([20, -20]), bias: -10))
  // END SOLUTION
}
