// Mutant: all corrections of an epoch are worked out with the model before it, and made together.
// Caught by: PerceptronRuleChecks.testOneEpochInOrder

import LabContracts
import Tensors

func perceptronUpdate(
  of model: LinearModel, for x: Tensor<Double>, target: Double, learningRate: Double
) -> LinearModel {
  let correction = learningRate * (target - thresholdUnit(model, at: x))
  return LinearModel(weights: model.weights + correction * x, bias: model.bias + correction)
}

func trainPerceptron(
  from model: LinearModel, on samples: Samples, learningRate: Double, maximumEpochs: Int
) -> PerceptronTraining {
  var training = PerceptronTraining(model: model, mistakes: [])
  for _ in 0..<maximumEpochs {
    var mistakes = 0
    let start = training.model
    for index in 0..<samples.count {
      let (x, target) = (samples.inputs[row: index], samples.targets[index])
      if thresholdUnit(start, at: x) != target { mistakes += 1 }
      let corrected = perceptronUpdate(of: start, for: x, target: target, learningRate: learningRate)
      training.model.weights += corrected.weights - start.weights
      training.model.bias += corrected.bias - start.bias
    }
    training.mistakes.append(mistakes)
    if mistakes == 0 { break }
  }
  return training
}
