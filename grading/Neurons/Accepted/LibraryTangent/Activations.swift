// Accepted: the library's tanh, and every derivative from the output of the function.

import LabContracts
import Tensors

func sigmoidDerivative(_ z: Double) -> Double {
  let power = exp(-abs(z))
  return power / ((1 + power) * (1 + power))
}

func hyperbolicTangent(_ z: Double) -> Double { tanh(z) }

func hyperbolicTangentDerivative(_ z: Double) -> Double { (1 - tanh(z)) * (1 + tanh(z)) }

func relu(_ z: Double) -> Double {
  guard z > 0 else { return 0 }
  return z
}

func reluDerivative(_ z: Double) -> Double { z.sign == .plus && z != 0 ? 1 : 0 }

func leakyReLU(_ z: Double, slope: Double) -> Double { relu(z) - slope * relu(-z) }

func leakyReLUDerivative(_ z: Double, slope: Double) -> Double { reluDerivative(z) * (1 - slope) + slope }
