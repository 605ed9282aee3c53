// Mutant: predictions are Θx, without b.
// Caught by: MeanSquaredErrorExamples.testPredictionsOfThreeSamples,
//   MeanSquaredErrorExamples.testErrorOfThreeSamples, MeanSquaredErrorExamples.testGradientOfThreeSamples
// Says: off by one amount

import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  matrixProduct(inputs, model.weights)
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
