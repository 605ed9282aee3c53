import CheckSupport
import Foundation
import LabContracts
import Tensors

final class NormalizationExamples: LabChecks<DataLoadersLab> {
  func testStatisticsOfTwoImages() async throws {
    let images = LabeledImages(channels: 1, height: 1, width: 2, pixels: [0, 255, 255, 255], labels: [0, 1])
    let statistics = try await lab.channelStatistics(of: images)
    let what = "Task 4a, two grey images of the bytes 0, 255 and 255, 255"
    expectClose(
      statistics.means, [0.75], "\(what): means",
      hint: "On the scale from 0 to 1 the four numbers are 0, 1, 1, 1. What do you add up, and what is it divided by?")
    expectClose(
      statistics.standardDeviations, [(3.0 / 16).squareRoot()], "\(what): deviations",
      hint: "The squared distances from 0.75 are 9/16, 1/16, 1/16, 1/16. What comes after their sum?")
  }

  func testThreeBytes() async throws {
    let images = LabeledImages(channels: 1, height: 1, width: 3, pixels: [255, 128, 0], labels: [0])
    let statistics = ChannelStatistics(means: [0.5], standardDeviations: [0.25])
    let received = try await lab.normalized(images, by: statistics)
    expectClose(
      received, Tensor(shape: [1, 1, 1, 3], scalars: [2, (128.0 / 255 - 0.5) / 0.25, -2]),
      "Task 4b, the bytes 255, 128, 0 with the mean 0.5 and the deviation 0.25: images",
      hint:
        "128 / 255 of two integers is 0 in Swift; of two Doubles it is 0.50196. In which order do you divide and shift?"
    )
  }
}
