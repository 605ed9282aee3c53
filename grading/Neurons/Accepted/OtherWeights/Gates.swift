// Accepted: weights that are not the lecture's; AND is made of OR and NOT by De Morgan's law.

import LabContracts
import Tensors

func andGate(inputs count: Int) -> LinearModel {
  // x AND y is NOT (NOT x OR NOT y): each weight changes sign twice, b once for each turned input and once at the end.
  let or = orGate(inputs: count)
  return LinearModel(weights: or.weights, bias: -(or.bias + or.weights.sum()))
}

func orGate(inputs count: Int) -> LinearModel {
  let weights = (0..<count).map { 12 + Double($0) }
  return LinearModel(weights: Tensor(weights), bias: -5.5)
}

func notGate() -> LinearModel {
  LinearModel(weights: Tensor([-1000]), bias: 300)
}
