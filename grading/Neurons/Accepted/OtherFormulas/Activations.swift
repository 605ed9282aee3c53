// Accepted: other formulas: tanh from σ, tanh′ = 1 / cosh², ReLU as (z + |z|) / 2, the leaky one as a maximum.

import Foundation
import LabContracts
import Tensors

func sigmoidDerivative(_ z: Double) -> Double {
  let s = sigmoid(z)
  return s * (1 - s)
}

func hyperbolicTangent(_ z: Double) -> Double {
  2 * sigmoid(2 * z) - 1
}

func hyperbolicTangentDerivative(_ z: Double) -> Double {
  1 / pow(Foundation.cosh(z), 2)
}

func relu(_ z: Double) -> Double {
  (z + abs(z)) / 2
}

func reluDerivative(_ z: Double) -> Double {
  relu(z) > 0 ? 1 : 0
}

func leakyReLU(_ z: Double, slope: Double) -> Double {
  max(z, slope * z)
}

func leakyReLUDerivative(_ z: Double, slope: Double) -> Double {
  z <= 0 ? slope : 1
}
