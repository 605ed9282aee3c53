public import Compression
internal import Tensors

/// The archives of CIFAR-10 and CIFAR-100, and which of their files hold what.
///
/// Each record of a file is one or two bytes of labels and an image of 32×32 pixels: its red bytes, its green and its blue ones.
/// The form is from Alex Krizhevsky's page, "The CIFAR-10 dataset", section "Binary version".
public struct CIFAR: Sendable {
  /// The files to learn from, in their order.
  private let training: [String]
  /// The file to test on.
  private let test: String
  /// The file that names the classes, one a line.
  private let classNames: String
  /// How many bytes of labels come before an image's pixels, and which of them is the label.
  private let labelByteCount: Int
  private let labelIndex: Int

  /// The ten classes of `cifar-10-binary.tar.gz`.
  public static let ten = CIFAR(
    training: (1...5).map { "data_batch_\($0).bin" }, test: "test_batch.bin", classNames: "batches.meta.txt",
    labelByteCount: 1, labelIndex: 0)

  /// The hundred classes of `cifar-100-binary.tar.gz`.
  public static let hundred = CIFAR(
    training: ["train.bin"], test: "test.bin", classNames: "fine_label_names.txt", labelByteCount: 2, labelIndex: 1)

  /// The twenty superclasses of `cifar-100-binary.tar.gz`.
  public static let hundredInTwentySuperclasses = CIFAR(
    training: ["train.bin"], test: "test.bin", classNames: "coarse_label_names.txt", labelByteCount: 2, labelIndex: 0)

  private static let sampleShape: Shape = [3, 32, 32]
  /// How many images an archive has; of any other number, memory for more is taken as they come.
  private static let usualCount = 60_000
  private static let classNamesLimit = 1 << 16
}

extension DataSplit {
  /// Reads CIFAR-10 or CIFAR-100 from its archive, without unpacking it to the disk.
  ///
  /// Colour images have the sample shape `[3, 32, 32]`: 50,000 to learn from and 10,000 to test on.
  ///
  /// - Parameters:
  ///   - set: Which of the two, and by which classes.
  ///   - path: The archive, `cifar-10-binary.tar.gz` or `cifar-100-binary.tar.gz`.
  /// - Returns: The split that the set comes with.
  /// - Throws: ``DatasetError`` when the archive can't be read, is damaged, or lacks a file.
  public static func cifar(_ set: CIFAR, archive path: String) throws(DatasetError) -> DataSplit {
    try cifar(set, reading: try reading { () throws(CompressionError) in try openDecompressing(path: path) })
  }

  /// Reads CIFAR-10 or CIFAR-100 from a tar archive.
  ///
  /// - Parameters:
  ///   - set: Which of the two, and by which classes.
  ///   - archive: The archive, already decompressed.
  /// - Returns: The split that the set comes with.
  /// - Throws: ``DatasetError`` when the archive can't be read, is damaged, or lacks a file.
  public static func cifar(_ set: CIFAR, reading archive: any ByteSource) throws(DatasetError) -> DataSplit {
    let images = try set.read(archive)
    func part(_ rows: [Int]) -> Dataset<Scalar> {
      Dataset(
        sampleShape: images.sampleShape, features: .bytes(images.pixels),
        targets: .labels(images.labels), classNames: images.classNames, rows: rows, normalization: .pixels)
    }
    return DataSplit(training: part(images.trainingRows), test: part(images.testRows))
  }
}

extension CIFAR {
  /// What an archive holds: the images of all files in the archive's order, and the places of each file's images.
  fileprivate struct Images {
    let sampleShape = CIFAR.sampleShape
    var pixels: [UInt8] = []
    var labels: [Int] = []
    var classNames: [String] = []
    var trainingRows: [Int] = []
    var testRows: [Int] = []
  }

  fileprivate func read(_ source: any ByteSource) throws(DatasetError) -> Images {
    var images = Images()
    var rows: [String: Range<Int>] = [:]
    var labelBytes: [UInt8] = []
    var starts: [String: Int] = [:]
    let archive = TarReader(source)
    images.pixels.reserveCapacity(min(source.roomToReserve, CIFAR.usualCount * CIFAR.sampleShape.count))
    let capacity = images.pixels.capacity
    images.pixels.withUnsafeMutableBytes {
      adviseLargePages(UnsafeMutableRawBufferPointer(start: $0.baseAddress, count: capacity))
    }
    while let member = try reading({ () throws(CompressionError) in try archive.nextMember() }) {
      let name = member.name.split(separator: "/").last.map(String.init) ?? ""
      if name == classNames {
        images.classNames = try readClassNames(archive.contents, byteCount: member.byteCount)
      } else if rows[name] == nil && (training + [test]).contains(name) {
        let first = labelBytes.count
        starts[name] = source.offset
        try readRecords(archive.contents, byteCount: member.byteCount, pixels: &images.pixels, labels: &labelBytes)
        rows[name] = first..<labelBytes.count
      }
    }
    guard !images.classNames.isEmpty else { throw source.failure(.missingFile(classNames)) }
    for name in training + [test] {
      guard let range = rows[name], let start = starts[name] else { throw source.failure(.missingFile(name)) }
      if let row = range.first(where: { labelBytes[$0] >= images.classNames.count }) {
        throw DatasetError(
          .labelOutOfRange(Int(labelBytes[row]), classCount: images.classNames.count), file: source.name,
          offset: start + (row - range.lowerBound) * recordByteCount + labelIndex)
      }
      if name == test {
        images.testRows += range
      } else {
        images.trainingRows += range
      }
    }
    images.labels = labelBytes.map { Int($0) }
    return images
  }

  private var recordByteCount: Int { labelByteCount + CIFAR.sampleShape.count }

  private func readRecords(
    _ source: any ByteSource, byteCount: Int, pixels: inout [UInt8], labels: inout [UInt8]
  ) throws(DatasetError) {
    guard byteCount.isMultiple(of: recordByteCount) else {
      throw source.failure(.partialRecord(byteCount: byteCount, recordByteCount: recordByteCount))
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 21 * recordByteCount, alignment: 16)
    defer { buffer.deallocate() }
    var remaining = byteCount
    while remaining > 0 {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(remaining, buffer.count)])
      let count = try reading { () throws(CompressionError) in try source.readFully(into: part) }
      guard count == part.count else { throw source.failure(.truncated(missing: remaining - count)) }
      for start in stride(from: 0, to: count, by: recordByteCount) {
        labels.append(part[start + labelIndex])
        pixels.append(
          contentsOf: UnsafeRawBufferPointer(rebasing: part[(start + labelByteCount)..<(start + recordByteCount)]))
      }
      remaining -= count
    }
  }

  private func readClassNames(_ source: any ByteSource, byteCount: Int) throws(DatasetError) -> [String] {
    guard byteCount <= CIFAR.classNamesLimit else {
      throw DatasetError(
        .unreadable(.memberTooLarge(byteCount, limit: CIFAR.classNamesLimit)), file: source.name, offset: source.offset)
    }
    let bytes = try reading { () throws(CompressionError) in try source.readBytes(count: byteCount) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw source.failure(.notUTF8) }
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }
}
