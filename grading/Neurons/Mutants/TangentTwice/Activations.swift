// Mutant: tanh′ is taken of tanh z, and applies tanh again.
// Caught by: ActivationExamples.testHyperbolicTangentAtOne

import LabContracts
import Tensors

func sigmoidDerivative(_ z: Double) -> Double {
  sigmoid(z) * sigmoid(-z)
}

func hyperbolicTangent(_ z: Double) -> Double {
  // The exponent is never positive, so that the power can't overflow.
  let power = exp(-2 * abs(z))
  let size = (1 - power) / (1 + power)
  return z >= 0 ? size : -size
}

func hyperbolicTangentDerivative(_ z: Double) -> Double {
  let output = hyperbolicTangent(hyperbolicTangent(z))
  return 1 - output * output
}

func relu(_ z: Double) -> Double {
  max(0, z)
}

func reluDerivative(_ z: Double) -> Double {
  z > 0 ? 1 : 0
}

func leakyReLU(_ z: Double, slope: Double) -> Double {
  z > 0 ? z : slope * z
}

func leakyReLUDerivative(_ z: Double, slope: Double) -> Double {
  z > 0 ? 1 : slope
}
