// Accepted: b is the weight of a further input that is always 1, and the gradient is 2/N · (XᵀXθ − Xᵀy).

import LabContracts
import Tensors

/// The inputs with a last column of ones.
private func extended(_ inputs: Tensor<Double>) -> Tensor<Double> {
  let rows = (0..<inputs.shape[0]).map { inputs[row: $0].scalars + [1] }
  return Tensor(rows)
}

/// The weights with b at the end.
private func parameters(of model: LinearModel) -> Tensor<Double> {
  Tensor(model.weights.scalars + [model.bias])
}

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(extended(inputs), parameters(of: model))
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  return (errors * errors).mean()
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  let inputs = extended(samples.inputs)
  let transposed = inputs.transposed()
  let curvature = matrixProduct(transposed, inputs)
  let pull = matrixProduct(transposed, samples.targets)
  let gradient = (matrixProduct(curvature, parameters(of: model)) - pull) * 2 / Double(samples.count)
  return LinearModel(weights: Tensor(Array(gradient.scalars.dropLast())), bias: gradient.scalars[gradient.count - 1])
}
