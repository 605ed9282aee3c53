import CheckSupport
import Foundation
import LabContracts

final class ImageFileExamples: LabChecks<DataLoadersLab> {
  private let images = SampleFile.idx(lengths: [3, 2, 2], elements: Array(1...12))
  private let labels = SampleFile.idx(lengths: [3], elements: [4, 0, 9])

  func testCompressedAndPlain() async throws {
    let hint = "Print the first two bytes of both files. Which function of Compression decompresses a stream?"
    for (name, file) in [("compressed with gzip", try SampleFile.gzipped(labels)), ("not compressed", labels)] {
      let what = "Task 2a, a file of 11 bytes, \(name)"
      guard let contents = value(of: try await lab.fileContents(of: file), what, hint: hint) else { return }
      expectBytes(contents, [UInt8](labels), "\(what): the list of its bytes", hint: hint)
    }
  }

  func testThreeImagesWithTheirLabels() async throws {
    let reading = try await lab.labeledImages(
      fromImages: try SampleFile.gzipped(images), labels: try SampleFile.gzipped(labels), classCount: 10)
    let what = "Task 2b, three images of 2 by 2 with the bytes 1 to 12 and the labels 4, 0 and 9, both files compressed"
    let hint =
      "Task 2a gives the bytes of a file, Task 1b their contents. Which length is which: images, rows, columns?"
    guard let received = value(of: reading, what, hint: hint) else { return }
    expectImages(
      received, LabeledImages(channels: 1, height: 2, width: 2, pixels: Array(1...12), labels: [4, 0, 9]), what,
      hint: hint)
  }
}
