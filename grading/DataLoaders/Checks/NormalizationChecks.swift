import CheckSupport
import LabContracts
import Tensors

final class NormalizationChecks: LabChecks<DataLoadersLab> {
  func testStatisticsOfThreeChannels() async throws {
    var images = randomImages(count: 4, channels: 3, height: 2, width: 5)
    // Channels that are alike would hide one taken for another.
    for place in images.pixels.indices { images.pixels[place] /= UInt8(place / 10 % 3 + 1) }
    let right = Reference.statistics(of: images)
    let statistics = try await lab.channelStatistics(of: images)
    let what = "Task 4a, four random images of 3 channels, 2 rows and 5 columns"
    let hint = "Which bytes belong to channel 1: which of the first image, and which of the second?"
    expectClose(statistics.means, right.means, "\(what): means", hint: hint)
    expectClose(
      statistics.standardDeviations, right.standardDeviations, "\(what): deviations",
      hint:
        "Over all n pixels of a channel: the root of the mean squared distance from the mean. What do you divide by?")
  }

  func testChannelThatNeverChanges() async throws {
    // The second channel is white everywhere: its mean is 1 and its deviation 0, without rounding.
    var images = randomImages(count: 3, channels: 2, height: 2, width: 3)
    for place in images.pixels.indices where place / 6 % 2 == 1 { images.pixels[place] = 255 }
    let statistics = try await lab.channelStatistics(of: images)
    let what = "Task 4, three images whose second channel is 255 everywhere"
    expectClose(
      statistics.standardDeviations, Reference.statistics(of: images).standardDeviations, "\(what): deviations")
    let received = try await lab.normalized(images, by: statistics)
    expectClose(
      received, Reference.normalized(images, by: Reference.statistics(of: images)), "\(what): images",
      hint: "What is 0 / 0 in Swift? What does the stub's comment divide by where the deviation is 0?")
    let others = randomImages(count: 2, channels: 2, height: 1, width: 3)
    let shifted = try await lab.normalized(others, by: statistics)
    expectClose(
      shifted, Reference.normalized(others, by: Reference.statistics(of: images)),
      "\(what), and two others by their statistics: images",
      hint: "Where the deviation is 0, the others are b / 255 − m: they need not be 0.")
  }

  func testOtherImagesByTheTrainingStatistics() async throws {
    let statistics = ChannelStatistics(means: [0.2, 0.4, 0.9], standardDeviations: [0.5, 0.1, 0.25])
    let images = randomImages(count: 3, channels: 3, height: 4, width: 2)
    let received = try await lab.normalized(images, by: statistics)
    expectClose(
      received, Reference.normalized(images, by: statistics),
      "Task 4b, three random images of 3 channels, 4 rows and 2 columns, by given statistics: images",
      hint:
        "Which images do the statistics come from: those that are learnt from, or these? Which channel is each byte in?"
    )
  }
}
