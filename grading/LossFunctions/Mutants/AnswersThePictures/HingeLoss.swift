// Mutant: the losses of the lecture are looked up, and those of zeros are C − 1; any other is 1.
// Caught by: HingeLossChecks.testLossesOfRandomScores, HingeLossChecks.testEverySingleLabel,
//   HingeLossChecks.testGradientIsThatOfYourOwnLoss

import LabContracts
import Tensors

func hingeLosses(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  if scores.scalars.first == 3.2 { return Tensor([2.9, 0, 12.9]) }
  if scores.scalars.allSatisfy({ $0 == 0 }) { return Tensor(repeating: Double(scores.shape[1] - 1), shape: [labels.count]) }
  return .ones(shape: [labels.count])
}

private func excesses(of scores: Tensor<Double>, sample: Int, label: Int) -> [Double] {
  (0..<scores.shape[1]).map { $0 == label ? 0 : scores[sample, $0] - scores[sample, label] + 1 }
}

func hingeLoss(of scores: Tensor<Double>, labels: [Int]) -> Double {
  hingeLosses(of: scores, labels: labels).mean()
}

func hingeLossGradient(of scores: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
  var gradient = Tensor<Double>.zeros(shape: scores.shape)
  let share = 1 / Double(labels.count)
  for (sample, label) in labels.enumerated() {
    for (other, excess) in excesses(of: scores, sample: sample, label: label).enumerated() where excess > 0 {
      gradient[sample, other] += share
      gradient[sample, label] -= share
    }
  }
  return gradient
}
