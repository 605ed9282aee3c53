import CheckSupport
import Foundation
import LabContracts

final class CIFARChecks: LabChecks<DataLoadersLab> {
  func testRandomRecords() async throws {
    let images = randomImages(count: 3, channels: 3, height: 32, width: 32)
    let what = "Task 3a, three records of random bytes"
    let hint = "The pixels stay in the file's order: all red, all green, all blue. Which byte of a record is the label?"
    let reading = try await lab.cifarImages(in: SampleFile.cifar(images))
    guard let received = value(of: reading, what, hint: hint) else { return }
    expectImages(received, images, what, hint: hint)
  }

  func testSliceOfOtherData() async throws {
    let start = Int.random(in: 1...20, using: &random)
    let images = randomImages(count: 2, channels: 3, height: 32, width: 32)
    let file = Data(randomBytes(count: start)) + SampleFile.cifar(images)
    let what = "Task 3a, two records as a slice of other data, whose first index is \(start)"
    let hint = "Print `data.startIndex`. Which index has the first record's label?"
    let reading = try await lab.cifarImages(in: file, skipping: start)
    guard let received = value(of: reading, what, hint: hint) else { return }
    expectImages(received, images, what, hint: hint)
  }

  func testRecordThatIsNotWhole() async throws {
    let file = SampleFile.cifar(randomImages(count: 2, channels: 3, height: 32, width: 32))
    for count in [5, 3072, 3074, 2 * 3073 - 1] {
      expectError(
        .truncated, from: try await lab.cifarImages(in: file.prefix(count)), "Task 3a, a file of \(count) bytes",
        hint: "How many whole records are in it, and how many bytes are left?")
    }
  }

  func testLabelThatIsNoClass() async throws {
    var images = randomImages(count: 3, channels: 3, height: 32, width: 32)
    images.labels[1] = 10
    expectError(
      .labelOutOfRange(label: 10, classCount: 10), from: try await lab.cifarImages(in: SampleFile.cifar(images)),
      "Task 3a, three records, the second with the label 10", hint: "Which labels does CIFAR-10 have?")
  }

  func testColorsOfRandomImages() async throws {
    for channels in [3, 1, 4] {
      let images = randomImages(count: 3, channels: channels, height: 5, width: 7)
      for (sample, row, column) in [(2, 4, 1), (1, 0, 6), (2, 3, 5)] {
        let color = try await lab.color(of: images, sample: sample, row: row, column: column)
        expectBytes(
          color, Reference.color(of: images, sample: sample, row: row, column: column),
          "Task 3b, three images (channels: \(channels), rows: 5, columns: 7): "
            + "the colour of image \(sample) in row \(row), column \(column)",
          hint: "How many bytes has an image, a channel, a row? How many of each come before this pixel?")
      }
    }
  }
}
