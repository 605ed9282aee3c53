// Accepted: b is the weight of a further input that is always 1.

import LabContracts
import Tensors

private struct Perceptron {
  var parameters: [Double]

  init(_ model: LinearModel) { parameters = [model.bias] + model.weights.scalars }

  var model: LinearModel { LinearModel(weights: Tensor(Array(parameters.dropFirst())), bias: parameters[0]) }

  /// Corrects the parameters; says whether the unit was wrong.
  mutating func learn(_ x: [Double], _ target: Double, _ rate: Double) -> Bool {
    let extended = [1] + x
    let error = target - step(zip(parameters, extended).map(*).reduce(0, +))
    for index in parameters.indices { parameters[index] += rate * error * extended[index] }
    return error != 0
  }
}

func perceptronUpdate(
  of model: LinearModel, for x: Tensor<Double>, target: Double, learningRate: Double
) -> LinearModel {
  var perceptron = Perceptron(model)
  _ = perceptron.learn(x.scalars, target, learningRate)
  return perceptron.model
}

func trainPerceptron(
  from model: LinearModel, on samples: Samples, learningRate: Double, maximumEpochs: Int
) -> PerceptronTraining {
  var perceptron = Perceptron(model)
  var mistakes: [Int] = []
  while mistakes.count < maximumEpochs {
    let wrong = (0..<samples.count).filter { index in
      perceptron.learn(samples.inputs[row: index].scalars, samples.targets.scalars[index], learningRate)
    }
    mistakes.append(wrong.count)
    if wrong.isEmpty { break }
  }
  return PerceptronTraining(model: perceptron.model, mistakes: mistakes)
}
