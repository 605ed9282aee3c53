import CheckSupport
import Foundation
import LabContracts
import Tensors

extension LabChecks<DataLoadersLab> {
  /// Bytes of any value.
  func randomBytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// Images whose rows, columns and channels are all of different numbers, with labels below `classCount`.
  func randomImages(
    count: Int, channels: Int, height: Int, width: Int, classCount: Int = 10
  ) -> LabeledImages {
    LabeledImages(
      channels: channels, height: height, width: width,
      pixels: randomBytes(count: count * channels * height * width),
      labels: (0..<count).map { _ in Int.random(in: 0..<classCount, using: &random) })
  }

  /// Minibatches that all differ, with the time that each takes to load.
  func randomPlan(count: Int, delays: ClosedRange<Int>) -> BatchPlan {
    BatchPlan(
      batches: (0..<count).map { index in Tensor.random(shape: [2, 3], using: &random) + Double(index) },
      delays: (0..<count).map { _ in Int.random(in: delays, using: &random) })
  }
}
