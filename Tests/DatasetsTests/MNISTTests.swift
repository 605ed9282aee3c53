import Compression
import Datasets
import Tensors
import TestSupport
import XCTest

final class MNISTTests: XCTestCase {
  /// Where real files lie on some machines, beside the repository.
  static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/data/mnist").standardizedFileURL.path

  /// Writes images of 2×2 pixels and their labels, and returns the paths.
  private func files(
    in folder: TemporaryFolder, images: IDXArray? = nil, labels: IDXArray? = nil
  ) throws -> (images: String, labels: String) {
    let images = images ?? IDXArray(shape: [3, 2, 2], elements: .uint8(Array(0..<12)))
    let labels = labels ?? IDXArray(shape: [3], elements: .uint8([2, 0, 1]))
    let paths = ("\(folder.path)/images.gz", "\(folder.path)/labels")
    try images.write(toPath: paths.0)
    try labels.write(toPath: paths.1)
    return paths
  }

  func testImagesAndLabels() throws {
    let folder = try TemporaryFolder()
    let paths = try files(in: folder)
    let dataset = try Dataset<Float>(images: paths.images, labels: paths.labels, classNames: ["a", "b", "c"])
    XCTAssertEqual(dataset.count, 3)
    XCTAssertEqual(dataset.sampleShape, [2, 2])
    XCTAssertEqual(dataset.labels, [2, 0, 1])
    XCTAssertEqual(dataset.bytes(ofSample: 1).map(Array.init), [4, 5, 6, 7])
    XCTAssertEqual(dataset.allSamples.features.shape, [3, 2, 2])
    XCTAssertEqual(dataset.allSamples.features.scalars, (0..<12).map { Float($0) * (1 / 255) })
  }

  func testFilesThatDontFit() throws {
    let folder = try TemporaryFolder()
    func expectFileError(
      _ code: DatasetError.Code, at offset: Int, inImages: Bool, images: IDXArray? = nil, labels: IDXArray? = nil,
      line: UInt = #line
    ) throws {
      let paths = try files(in: folder, images: images, labels: labels)
      let file = inImages ? paths.images : paths.labels
      expectError(code, at: offset, in: file, sourceLine: line) { () throws(DatasetError) in
        try Dataset<Float>(images: paths.images, labels: paths.labels, classNames: ["a", "b", "c"])
      }
    }
    try expectFileError(
      .labelOutOfRange(3, classCount: 3), at: 9, inImages: false,
      labels: IDXArray(shape: [3], elements: .uint8([0, 3, 1])))
    try expectFileError(
      .countMismatch(samples: 3, labels: 2), at: 4, inImages: true,
      labels: IDXArray(shape: [2], elements: .uint8([0, 1])))
    try expectFileError(
      .wrongElementType("int8", expected: "uint8"), at: 2, inImages: false,
      labels: IDXArray(shape: [3], elements: .int8([0, 1, 2])))
    try expectFileError(
      .wrongRank(2, expected: 1...1), at: 3, inImages: false,
      labels: IDXArray(shape: [3, 1], elements: .uint8([0, 1, 2])))
    try expectFileError(
      .wrongElementType("float", expected: "uint8"), at: 2, inImages: true,
      images: IDXArray(shape: [3, 1], elements: .float([0, 1, 2])))
    try expectFileError(
      .wrongRank(1, expected: 2...4), at: 3, inImages: true, images: IDXArray(shape: [3], elements: .uint8([0, 1, 2])))
    try expectFileError(
      .unsuitableShape([3, 0, 2]), at: 4, inImages: true, images: IDXArray(shape: [3, 0, 2], elements: .uint8([])))
  }

  func testTheWholeSetFromAFolder() throws {
    let folder = try TemporaryFolder()
    for (name, suffix, count) in [("train", "", 5), ("t10k", ".gz", 2)] {
      try IDXArray(shape: [count, 28, 28], elements: .uint8([UInt8](repeating: 7, count: count * 784))).write(
        toPath: "\(folder.path)/\(name)-images-idx3-ubyte\(suffix)")
      try IDXArray(shape: [count], elements: .uint8([UInt8](repeating: 9, count: count))).write(
        toPath: "\(folder.path)/\(name)-labels-idx1-ubyte\(suffix)")
    }
    let split = try DataSplit<Double>.mnist(folder: folder.path)
    XCTAssertEqual([split.training.count, split.validation.count, split.test.count], [5, 0, 2])
    XCTAssertEqual(split.training.classNames[9], "9")
    let missing = "/nowhere/train-labels-idx1-ubyte.gz"
    expectError(.unreadable(.system(call: "open", errno: ENOENT)), in: missing) { () throws(DatasetError) in
      try DataSplit<Float>.mnist(folder: "/nowhere")
    }
  }

  func testRealTestImages() throws {
    let folder = MNISTTests.folder
    let images = "\(folder)/t10k-images-idx3-ubyte.gz"
    guard FileManager.default.fileExists(atPath: images) else {
      throw XCTSkip("The real test images of MNIST are not at \(folder).")
    }
    let dataset = try Dataset<Float>(
      images: images, labels: "\(folder)/t10k-labels-idx1-ubyte.gz", classNames: MNIST.classNames)
    XCTAssertEqual(dataset.count, 10000)
    XCTAssertEqual(dataset.sampleShape, [28, 28])
    XCTAssertEqual(dataset.labels.prefix(10), [7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
    XCTAssertEqual(dataset.classSizes, [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
    // The mean and deviation of the test images are well known.
    let normalization = Normalization(fittedTo: dataset, .overall)
    XCTAssertEqual(-normalization.shift.scalars[0] / normalization.scale.scalars[0] / 255, 0.1325, accuracy: 1e-4)
    XCTAssertEqual(1 / normalization.scale.scalars[0] / 255, 0.3105, accuracy: 1e-4)
  }
}
