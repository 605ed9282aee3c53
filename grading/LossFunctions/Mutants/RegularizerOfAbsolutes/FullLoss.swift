// Mutant: R is the sum of the absolute values.
// Caught by: FullLossExamples.testSumOfSquares, FullLossChecks.testGradientIsThatOfYourOwnLoss

import LabContracts
import Tensors

func regularizer(of classifier: LinearClassifier) -> Double {
  abs(classifier.weights).sum()
}

func fullLoss(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> Double {
  let scores = scores(of: classifier, for: samples.inputs)
  let dataLoss =
    switch loss {
    case .hinge: hingeLoss(of: scores, labels: samples.labels)
    case .crossEntropy: crossEntropy(of: scores, labels: samples.labels)
    }
  return dataLoss + regularization * regularizer(of: classifier)
}

func fullLossGradient(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> LinearClassifier {
  let scores = scores(of: classifier, for: samples.inputs)
  let slopes =
    switch loss {
    case .hinge: hingeLossGradient(of: scores, labels: samples.labels)
    case .crossEntropy: crossEntropyGradient(of: scores, labels: samples.labels)
    }
  return LinearClassifier(
    weights: matrixProduct(slopes, samples.inputs, transposingLeft: true) + 2 * regularization * classifier.weights,
    biases: slopes.sum(alongAxis: 0))
}
