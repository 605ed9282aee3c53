// Mutant: the loss is 1/2N · Σ error², and its gradient agrees with that.
// Caught by: MeanSquaredErrorExamples.testErrorOfThreeSamples, MeanSquaredErrorExamples.testGradientOfThreeSamples
// Says: half of what was expected

import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, model.weights) + model.bias
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  return errors.dot(errors) / Double(2 * samples.count)
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  let scale = 1 / Double(samples.count)
  return LinearModel(weights: matrixProduct(errors, samples.inputs) * scale, bias: errors.sum() * scale)
}
