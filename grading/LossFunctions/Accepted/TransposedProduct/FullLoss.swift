// Accepted: the product is taken the other way round and turned; the gradient of each sample's loss, then their mean.

import LabContracts
import Tensors

func regularizer(of classifier: LinearClassifier) -> Double {
  (classifier.weights * classifier.weights).sum()
}

extension ClassificationLoss {
  fileprivate func value(_ scores: Tensor<Double>, _ labels: [Int]) -> Double {
    switch self {
    case .hinge: hingeLoss(of: scores, labels: labels)
    case .crossEntropy: crossEntropy(of: scores, labels: labels)
    }
  }

  fileprivate func slopes(_ scores: Tensor<Double>, _ labels: [Int]) -> Tensor<Double> {
    let rows = labels.indices.map { sample in
      let (row, label) = (Tensor([scores[row: sample].scalars]), [labels[sample]])
      let slopes = self == .hinge ? hingeLossGradient(of: row, labels: label) : crossEntropyGradient(of: row, labels: label)
      return slopes.scalars
    }
    return Tensor(rows)
  }
}

func fullLoss(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> Double {
  loss.value(scores(of: classifier, for: samples.inputs), samples.labels) + regularization * regularizer(of: classifier)
}

func fullLossGradient(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> LinearClassifier {
  let slopes = loss.slopes(scores(of: classifier, for: samples.inputs), samples.labels)
  let weights = matrixProduct(samples.inputs.transposed(), slopes).transposed() / Double(samples.count)
  return LinearClassifier(
    weights: weights + classifier.weights * regularization + classifier.weights * regularization,
    biases: slopes.mean(alongAxis: 0))
}
