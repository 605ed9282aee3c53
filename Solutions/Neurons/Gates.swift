import LabContracts
import LabSupport
import Tensors

// Each gate is a neuron whose weights and bias you choose. Its inputs are 0 or 1, and z = w·x + b has to be clear for all of
// them: at least 5 where the gate says 1, at most −5 where it says 0. Then a threshold unit says it exactly, and a logistic
// unit to within 0.01.

/// A neuron that says 1 when all of its inputs are 1, else 0.
///
/// - Parameter count: The number of inputs, 1 or more; of a single input, AND is that input.
/// - Returns: The neuron's w in `weights`, of shape [count], and its b in `bias`.
func andGate(inputs count: Int) -> LinearModel {
  // TODO: Task 3a.
  // BEGIN SOLUTION
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: 10 - 20 * Double(count))
  // END SOLUTION
}

/// A neuron that says 1 when at least one of its inputs is 1, else 0.
///
/// - Parameter count: The number of inputs, 1 or more; of a single input, OR is that input.
/// - Returns: The neuron's w in `weights`, of shape [count], and its b in `bias`.
func orGate(inputs count: Int) -> LinearModel {
  // TODO: Task 3b.
  // BEGIN SOLUTION
  LinearModel(weights: Tensor(repeating: 20, shape: [count]), bias: -10)
  // END SOLUTION
}

/// A neuron that says 1 when its only input is 0, and 0 when it is 1.
///
/// - Returns: The neuron's w in `weights`, of shape [1], and its b in `bias`.
func notGate() -> LinearModel {
  // TODO: Task 3c.
  // BEGIN SOLUTION
  LinearModel(weights: Tensor([-20]), bias: 10)
  // END SOLUTION
}
