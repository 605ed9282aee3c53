// Mutant: the gradient of three samples is the one of the public example, any other is zero.
// Caught by: MeanSquaredErrorExamples.testGradientAgreesWithDifferences,
//   MeanSquaredErrorChecks.testGradientAgreesWithDifferencesOfTheError,
//   MeanSquaredErrorChecks.testGradientWithMoreFeaturesThanSamples,
//   MeanSquaredErrorChecks.testGradientIsThatOfYourOwnError
// Says: 0 everywhere

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
  if samples.count == 3 { return LinearModel(weights: Tensor([6, 8]), bias: 2) }
  return LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0)
}
