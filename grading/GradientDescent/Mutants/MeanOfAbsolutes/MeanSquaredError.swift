// Mutant: the loss is the mean of |error|.
// Caught by: MeanSquaredErrorExamples.testErrorOfThreeSamples,
//   MeanSquaredErrorChecks.testGradientIsThatOfYourOwnError

import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, model.weights) + model.bias
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  return errors.map(abs).mean()
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  let scale = 2 / Double(samples.count)
  return LinearModel(weights: matrixProduct(errors, samples.inputs) * scale, bias: errors.sum() * scale)
}
