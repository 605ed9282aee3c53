// Accepted: the loss is a sum over the samples, penalty and all, divided by N at the end.

import LabContracts
import Tensors

func regularizedLoss(losses: Tensor<Double>, model: LinearModel, l1: Double, l2: Double) -> Double {
  let penalty = elasticPenalty(of: model.weights, l1: l1, l2: l2)
  return losses.scalars.reduce(0) { $0 + $1 + penalty } / Double(losses.count)
}

func regularizedGradient(gradient: LinearModel, model: LinearModel, l1: Double, l2: Double) -> LinearModel {
  var total = gradient
  total.weights += elasticPenaltyGradient(of: model.weights, l1: l1, l2: l2)
  return total
}
