// Mutant: the cap is 25, as in the public example of XOR.
// Caught by: PerceptronRuleChecks.testOneEpochInOrder, PerceptronRuleChecks.testExclusiveOrEndsAtAnyCap

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
  for _ in 0..<25 {
    var mistakes = 0
    for index in 0..<samples.count {
      let (x, target) = (samples.inputs[row: index], samples.targets[index])
      if thresholdUnit(training.model, at: x) != target { mistakes += 1 }
      training.model = perceptronUpdate(of: training.model, for: x, target: target, learningRate: learningRate)
    }
    training.mistakes.append(mistakes)
    if mistakes == 0 { break }
  }
  return training
}
