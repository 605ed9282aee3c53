// Accepted: the gradient adds up the outer product of slopes and inputs, sample by sample; R is a loop.

import LabContracts
import Tensors

func regularizer(of classifier: LinearClassifier) -> Double {
  var sum = 0.0
  for weight in classifier.weights.scalars { sum += weight * weight }
  return sum
}

func fullLoss(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> Double {
  let scores = scores(of: classifier, for: samples.inputs)
  let losses =
    loss == .hinge
    ? hingeLosses(of: scores, labels: samples.labels) : crossEntropies(of: scores, labels: samples.labels)
  return losses.scalars.reduce(0, +) / Double(samples.count) + regularizer(of: classifier) * regularization
}

func fullLossGradient(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> LinearClassifier {
  let scores = scores(of: classifier, for: samples.inputs)
  let slopes =
    loss == .hinge
    ? hingeLossGradient(of: scores, labels: samples.labels) : crossEntropyGradient(of: scores, labels: samples.labels)
  var gradient = LinearClassifier(
    weights: classifier.weights.map { 2 * $0 * regularization }, biases: .zeros(shape: classifier.biases.shape))
  for sample in 0..<samples.count {
    for row in 0..<classifier.biases.count {
      gradient.biases[row] += slopes[sample, row]
      for feature in 0..<samples.inputs.shape[1] {
        gradient.weights[row, feature] += slopes[sample, row] * samples.inputs[sample, feature]
      }
    }
  }
  return gradient
}
