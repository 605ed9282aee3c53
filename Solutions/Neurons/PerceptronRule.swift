import LabContracts
import LabSupport
import Tensors

/// The perceptron's learning rule for one sample: w ← w + η·(t − y)·x and b ← b + η·(t − y).
///
/// Here y is what the threshold unit says before anything moves. Where y is right, nothing moves.
///
/// - Parameters:
///   - model: The unit's w in `weights`, of shape [inputs], and b in `bias`.
///   - x: The sample; shape [inputs].
///   - target: t, what the unit should say: 0 or 1.
///   - learningRate: η, positive.
/// - Returns: The corrected model.
func perceptronUpdate(
  of model: LinearModel, for x: Tensor<Double>, target: Double, learningRate: Double
) -> LinearModel {
  // TODO: Task 6a.
  // BEGIN SOLUTION
  let correction = learningRate * (target - thresholdUnit(model, at: x))
  return LinearModel(weights: model.weights + correction * x, bias: model.bias + correction)
  // END SOLUTION
}

/// Learns samples by the perceptron's rule.
///
/// An epoch goes once through all samples, in the order in which they stand, and corrects the model after each sample, so
/// that the next one meets the corrected model. The first epoch in which the unit makes no mistake is the last. If there is
/// none, the training ends after `maximumEpochs`.
///
/// - Parameters:
///   - model: Where the training starts.
///   - samples: `inputs` of shape [samples, inputs], and `targets` of shape [samples], each 0 or 1; at least one sample.
///   - learningRate: η, positive.
///   - maximumEpochs: How many epochs to go at most; 1 or more.
/// - Returns: The model after the last epoch, and the number of mistakes in each epoch, the last one included: a mistake is
///   a sample that the unit got wrong when its turn came.
func trainPerceptron(
  from model: LinearModel, on samples: Samples, learningRate: Double, maximumEpochs: Int
) -> PerceptronTraining {
  // TODO: Task 6b.
  // BEGIN SOLUTION
  var training = PerceptronTraining(model: model, mistakes: [])
  for _ in 0..<maximumEpochs {
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
  // END SOLUTION
}
