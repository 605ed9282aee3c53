// Mutant: 1 / N is computed with integers, which is 0.
// Caught by: MeanSquaredErrorExamples.testErrorOfThreeSamples, MeanSquaredErrorExamples.testGradientOfThreeSamples,
//   MeanSquaredErrorChecks.testGradientIsThatOfYourOwnError
// Says: 0 everywhere

import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, model.weights) + model.bias
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  return errors.dot(errors) * Double(1 / samples.count)
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  let scale = 2 * Double(1 / samples.count)
  return LinearModel(weights: matrixProduct(errors, samples.inputs) * scale, bias: errors.sum() * scale)
}
