// Accepted: Rosenblatt's words: add x when the unit is silent wrongly, subtract it when it fires wrongly, else do nothing.

import LabContracts
import Tensors

func perceptronUpdate(
  of model: LinearModel, for x: Tensor<Double>, target: Double, learningRate: Double
) -> LinearModel {
  let fires = thresholdUnit(model, at: x) == 1
  var corrected = model
  if fires, target == 0 {
    for index in 0..<x.count { corrected.weights[index] -= learningRate * x[index] }
    corrected.bias -= learningRate
  } else if !fires, target == 1 {
    for index in 0..<x.count { corrected.weights[index] += learningRate * x[index] }
    corrected.bias += learningRate
  }
  return corrected
}

func trainPerceptron(
  from model: LinearModel, on samples: Samples, learningRate: Double, maximumEpochs: Int
) -> PerceptronTraining {
  var (model, mistakes) = (model, [Int]())
  repeat {
    var count = 0
    for index in 0..<samples.count {
      let corrected = perceptronUpdate(
        of: model, for: samples.inputs[row: index], target: samples.targets[index], learningRate: learningRate)
      if corrected != model { count += 1 }
      model = corrected
    }
    mistakes.append(count)
  } while mistakes.last != 0 && mistakes.count < maximumEpochs
  return PerceptronTraining(model: model, mistakes: mistakes)
}
