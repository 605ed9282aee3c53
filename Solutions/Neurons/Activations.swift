import LabContracts
import LabSupport
import Tensors

// Every function of this file takes z, the number that goes into the activation, and has to be right for every finite z. The
// derivatives take z too, and not what came out of the activation.

/// The derivative of the sigmoid: σ′(z) = σ(z) · (1 − σ(z)).
///
/// - Parameter z: What went into the sigmoid; any finite number.
/// - Returns: A number from 0 to ¼.
func sigmoidDerivative(_ z: Double) -> Double {
  // TODO: Task 5a.
  // BEGIN SOLUTION
  sigmoid(z) * sigmoid(-z)
  // END SOLUTION
}

/// The hyperbolic tangent: tanh z = (e^z − e^−z) / (e^z + e^−z) = 2σ(2z) − 1.
///
/// - Parameter z: Any finite number.
/// - Returns: A number from −1 to 1.
func hyperbolicTangent(_ z: Double) -> Double {
  // TODO: Task 5b.
  // BEGIN SOLUTION
  // The exponent is never positive, so that the power can't overflow.
  let power = exp(-2 * abs(z))
  let size = (1 - power) / (1 + power)
  return z >= 0 ? size : -size
  // END SOLUTION
}

/// The derivative of the hyperbolic tangent: tanh′ z = 1 − (tanh z)².
///
/// - Parameter z: What went into the hyperbolic tangent; any finite number.
/// - Returns: A number from 0 to 1.
func hyperbolicTangentDerivative(_ z: Double) -> Double {
  // TODO: Task 5c.
  // BEGIN SOLUTION
  let output = hyperbolicTangent(z)
  return 1 - output * output
  // END SOLUTION
}

/// The rectified linear unit: ReLU(z) = max(0, z).
///
/// - Parameter z: Any number.
/// - Returns: z where it is positive, else 0.
func relu(_ z: Double) -> Double {
  // TODO: Task 5d.
  // BEGIN SOLUTION
  max(0, z)
  // END SOLUTION
}

/// The derivative of the rectified linear unit. The convention of this lab at the kink: ReLU′(0) = 0.
///
/// - Parameter z: What went into the unit; any number.
/// - Returns: 1 where z is positive, else 0.
func reluDerivative(_ z: Double) -> Double {
  // TODO: Task 5e.
  // BEGIN SOLUTION
  z > 0 ? 1 : 0
  // END SOLUTION
}

/// The leaky rectified linear unit: z where z is positive, else α·z.
///
/// - Parameters:
///   - z: Any number.
///   - slope: α, the slope on the left, between 0 and 1.
/// - Returns: A number of z's sign.
func leakyReLU(_ z: Double, slope: Double) -> Double {
  // TODO: Task 5f.
  // BEGIN SOLUTION
  z > 0 ? z : slope * z
  // END SOLUTION
}

/// The derivative of the leaky rectified linear unit. The convention of this lab at the kink: it is α at z = 0.
///
/// - Parameters:
///   - z: What went into the unit; any number.
///   - slope: α, the slope on the left, between 0 and 1.
/// - Returns: 1 where z is positive, else α.
func leakyReLUDerivative(_ z: Double, slope: Double) -> Double {
  // TODO: Task 5g.
  // BEGIN SOLUTION
  z > 0 ? 1 : slope
  // END SOLUTION
}
