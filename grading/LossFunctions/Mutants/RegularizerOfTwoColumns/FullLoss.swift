// Mutant: R is the sum over the first two features, as many as in the public example.
// Caught by: FullLossChecks.testSumOfSquaresOfRandomWeights, FullLossChecks.testGradientIsThatOfYourOwnLoss

import LabContracts
import Tensors

func regularizer(of classifier: LinearClassifier) -> Double {
  (0..<classifier.biases.count).reduce(0) { sum, row in
    (0..<2).reduce(sum) { $0 + classifier.weights[row, $1] * classifier.weights[row, $1] }
  }
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
