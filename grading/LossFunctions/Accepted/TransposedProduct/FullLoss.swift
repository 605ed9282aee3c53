// Accepted: the product is taken the other way round and turned; the gradient of each sample's loss, then their mean.

import LabContracts
import Tensors

func regularizer(of classifier: LinearClassifier) -> Double {
  (classifier.weights * classifier.weights).sum()
}

private func value(_ loss: ClassificationLoss, _ scores: Tensor<Double>, _ labels: [Int]) -> Double {
  switch loss {
  case .hinge: hingeLoss(of: scores, labels: labels)
  case .crossEntropy: crossEntropy(of: scores, labels: labels)
  }
}

/// The slopes of each sample's own loss.
private func slopes(_ loss: ClassificationLoss, _ scores: Tensor<Double>, _ labels: [Int]) -> Tensor<Double> {
  let rows = labels.indices.map { sample in
    let (row, label) = (Tensor([scores[row: sample].scalars]), [labels[sample]])
    let slopes = loss == .hinge ? hingeLossGradient(of: row, labels: label) : crossEntropyGradient(of: row, labels: label)
    return slopes.scalars
  }
  return Tensor(rows)
}

func fullLoss(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> Double {
  value(loss, scores(of: classifier, for: samples.inputs), samples.labels) + regularization * regularizer(of: classifier)
}

func fullLossGradient(
  of classifier: LinearClassifier, on samples: ClassifiedSamples, by loss: ClassificationLoss, regularization: Double
) -> LinearClassifier {
  let slopes = slopes(loss, scores(of: classifier, for: samples.inputs), samples.labels)
  let weights = matrixProduct(samples.inputs.transposed(), slopes).transposed() / Double(samples.count)
  return LinearClassifier(
    weights: weights + classifier.weights * regularization + classifier.weights * regularization,
    biases: slopes.mean(alongAxis: 0))
}
