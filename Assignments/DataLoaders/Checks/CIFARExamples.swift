import CheckSupport
import Foundation
import LabContracts

final class CIFARExamples: LabChecks<DataLoadersLab> {
  func testTwoRecords() async throws {
    // The planes of the first image are all 1, all 2 and all 3; those of the second 4, 5 and 6.
    let pixels = (0..<6144).map { UInt8($0 / 1024 + 1) }
    let images = LabeledImages(channels: 3, height: 32, width: 32, pixels: pixels, labels: [7, 2])
    let what = "Task 3a, two records, of the classes 7 and 2, whose planes are all 1, 2, 3 and all 4, 5, 6"
    let hint = "A record is one byte of label, then 3 · 1024 of pixels. At which byte does your second record begin?"
    let reading = try await lab.cifarImages(in: SampleFile.cifar(images))
    guard let received = value(of: reading, what, hint: hint) else { return }
    expectImages(received, images, what, hint: hint)
  }

  func testColorsOfASmallImage() async throws {
    let images = LabeledImages(channels: 3, height: 2, width: 3, pixels: Array(1...18), labels: [0])
    for (row, column, color) in [(1, 0, [4, 10, 16]), (0, 1, [2, 8, 14])] {
      let received = try await lab.color(of: images, sample: 0, row: row, column: column)
      expectEqual(
        received.map { Int($0) }, color,
        "Task 3b, an image of 2 rows and 3 columns whose planes are 1–6, 7–12 and 13–18: the colour in row \(row), "
          + "column \(column)",
        hint: "Write the red plane as two rows of three. How many bytes lie between two rows, and between two planes?")
    }
  }
}
