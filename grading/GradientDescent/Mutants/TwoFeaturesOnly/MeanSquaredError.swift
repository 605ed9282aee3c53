// Mutant: predictions use the first two features only.
// Caught by: MeanSquaredErrorChecks.testPredictionsOfManyFeatures, MeanSquaredErrorChecks.testPredictionOfOneSample,
//   MeanSquaredErrorChecks.testErrorOfRandomSamples,
//   MeanSquaredErrorChecks.testGradientAgreesWithDifferencesOfTheError,
//   MeanSquaredErrorChecks.testGradientWithMoreFeaturesThanSamples,
//   MeanSquaredErrorChecks.testGradientIsThatOfYourOwnError

import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  let rows = 0..<inputs.shape[0]
  return Tensor(rows.map { inputs[$0, 0] * model.weights[0] + inputs[$0, 1] * model.weights[1] + model.bias })
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  return errors.dot(errors) / Double(samples.count)
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  let errors = predictions(of: model, for: samples.inputs) - samples.targets
  let scale = 2 / Double(samples.count)
  return LinearModel(weights: matrixProduct(errors, samples.inputs) * scale, bias: errors.sum() * scale)
}
