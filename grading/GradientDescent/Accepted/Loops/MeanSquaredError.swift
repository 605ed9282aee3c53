// Accepted: loops over samples and features instead of matrix products; the 2 and the 1/N come in one term at a time.

import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  var predictions: [Double] = []
  for sample in 0..<inputs.shape[0] {
    var sum = model.bias
    for feature in 0..<inputs.shape[1] { sum += inputs[sample, feature] * model.weights[feature] }
    predictions.append(sum)
  }
  return Tensor(predictions)
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  var mean = 0.0
  for sample in 0..<samples.count {
    let prediction = predictions(of: model, for: samples.inputs)[sample]
    let error = samples.targets[sample] - prediction
    mean += error * error / Double(samples.count)
  }
  return mean
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  let predictions = predictions(of: model, for: samples.inputs)
  var gradient = LinearModel(weights: .zeros(shape: [samples.inputs.shape[1]]), bias: 0)
  for sample in 0..<samples.count {
    let share = 2 * (predictions[sample] - samples.targets[sample]) / Double(samples.count)
    for feature in 0..<samples.inputs.shape[1] {
      gradient.weights[feature] += share * samples.inputs[sample, feature]
    }
    gradient.bias += share
  }
  return gradient
}
