// Mutant: the gradient uses target − prediction.
// Caught by: MeanSquaredErrorExamples.testGradientOfThreeSamples,
//   MeanSquaredErrorChecks.testGradientIsThatOfYourOwnError
// Says: the negative of what was expected

import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, model.weights) + model.bias
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  return errors.dot(errors) / Double(samples.count)
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  let errors = samples.targets - predictions(of: model, for: samples.inputs)
  let scale = 2 / Double(samples.count)
  return LinearModel(weights: matrixProduct(errors, samples.inputs) * scale, bias: errors.sum() * scale)
}
