// Mutant: ∂L/∂Θ is filled in for the first two features.
// Caught by: FullLossChecks.testGradientOfTheHingeLoss, FullLossChecks.testGradientOfTheCrossEntropy

import LabContracts
import Tensors

func regularizer(of classifier: LinearClassifier) -> Double {
  classifier.weights.dot(classifier.weights)
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
    weights: Tensor(
      (0..<slopes.shape[1]).map { row in
        classifier.weights[row: row].scalars.indices.map { feature in
          let terms = (0..<samples.count).map { feature < 2 ? slopes[$0, row] * samples.inputs[$0, feature] : 0 }
          return terms.reduce(2 * regularization * classifier.weights[row, feature], +)
        }
      }),
    biases: slopes.sum(alongAxis: 0))
}
