import CheckSupport
import Foundation
import LabContracts

final class ImageFileChecks: LabChecks<DataLoadersLab> {
  func testPlainFilesStayAsTheyAre() async throws {
    for file in [Data(), Data([0x1f]), Data([0x1f, 0, 0x8b]), Data([0x8b, 0x1f])] {
      let what = "Task 2a, a file of the bytes \([UInt8](file))"
      let hint =
        "Only a file that begins with both 31 and 139 is a gzip stream. What does your code read of a shorter one?"
      guard let contents = value(of: try await lab.fileContents(of: file), what, hint: hint) else { return }
      expectBytes(contents, [UInt8](file), "\(what): the list of its bytes", hint: hint)
    }
  }

  func testSliceOfACompressedFile() async throws {
    let start = Int.random(in: 2...9, using: &random)
    let contents = randomBytes(count: 40)
    let file = Data(randomBytes(count: start)) + (try SampleFile.gzipped(Data(contents)))
    let what = "Task 2a, a compressed file as a slice of other data, whose first index is \(start)"
    let hint =
      "Which byte does `file[0]` name in a slice? Which methods begin at the first byte, whatever its index is?"
    guard let received = value(of: try await lab.fileContents(of: file, skipping: start), what, hint: hint) else {
      return
    }
    expectBytes(received, contents, "\(what): the list of its bytes", hint: hint)
  }

  func testDamagedStreams() async throws {
    let stream = try SampleFile.gzipped(Data(randomBytes(count: 300)))
    var changed = stream
    changed[changed.count / 2] ^= 0x40
    for (name, file) in [
      ("without its last byte", stream.dropLast()), ("with one bit changed", changed),
      ("cut off after two bytes", stream.prefix(2)),
    ] {
      expectError(
        .damagedGzip, from: try await lab.fileContents(of: Data(file)), "Task 2a, a gzip stream \(name)",
        hint: "Decompressing may throw. What does your code make of that error?")
    }
  }

  func testImagesOfAnotherSize() async throws {
    let images = randomImages(count: 5, channels: 1, height: 4, width: 3, classCount: 6)
    let imageFile = SampleFile.idx(lengths: [5, 4, 3], elements: images.pixels)
    let labelFile = SampleFile.idx(lengths: [5], elements: images.labels.map { UInt8($0) })
    let what = "Task 2b, five images of 4 rows and 3 columns, the file of labels compressed"
    let hint = "Take the sizes from the header. Which of the three lengths are the rows, and which the columns?"
    let reading = try await lab.labeledImages(
      fromImages: imageFile, labels: try SampleFile.gzipped(labelFile), classCount: 6)
    guard let received = value(of: reading, what, hint: hint) else { return }
    expectImages(received, images, what, hint: hint)
  }

  func testSwappedFiles() async throws {
    let images = SampleFile.idx(lengths: [2, 1, 3], elements: [1, 2, 3, 4, 5, 6])
    let labels = SampleFile.idx(lengths: [2], elements: [1, 0])
    let hint = "A file of images has three lengths, a file of labels has one. Which file do you look at first?"
    expectError(
      .wrongRank(expected: 3, found: 1),
      from: try await lab.labeledImages(fromImages: labels, labels: images, classCount: 2),
      "Task 2b, the file of labels in the place of the images", hint: hint)
    expectError(
      .wrongRank(expected: 1, found: 3),
      from: try await lab.labeledImages(fromImages: images, labels: images, classCount: 7),
      "Task 2b, the file of images in both places", hint: hint)
  }

  func testAnotherNumberOfLabels() async throws {
    let images = SampleFile.idx(lengths: [4, 1, 3], elements: randomBytes(count: 12))
    for count in [3, 5] {
      let labels = SampleFile.idx(lengths: [count], elements: [UInt8](repeating: 1, count: count))
      expectError(
        .countMismatch(images: 4, labels: count),
        from: try await lab.labeledImages(fromImages: images, labels: labels, classCount: 2),
        "Task 2b, four images and \(count) labels", hint: "Which two numbers have to be equal?")
    }
  }

  func testLabelThatIsNoClass() async throws {
    let images = SampleFile.idx(lengths: [4, 1, 3], elements: randomBytes(count: 12))
    let labels = SampleFile.idx(lengths: [4], elements: [4, 0, 5, 9])
    expectError(
      .labelOutOfRange(label: 5, classCount: 5),
      from: try await lab.labeledImages(fromImages: images, labels: labels, classCount: 5),
      "Task 2b, the labels 4, 0, 5, 9 of 5 classes", hint: "Which labels do 5 classes have, counted from 0?")
  }
}
