import Compression
import Datasets
import Tensors
import TestSupport
import XCTest

final class CIFARTests: XCTestCase {
  /// An archive whose files have a few records, in the order of the real one: not that of the numbers.
  private func archive(
    change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) -> [UInt8] {
    var files: [String: [UInt8]] = [:]
    for number in 1...6 {
      let name = number == 6 ? "test_batch.bin" : "data_batch_\(number).bin"
      files[name] = []
      for index in 0..<2 {
        files[name]?.append(UInt8(number + index))
        files[name]? += [UInt8](repeating: UInt8(10 * number + index), count: 3072)
      }
    }
    let classNames = (0..<10).map { "class\($0)\n" }.joined() + "\n"
    files["batches.meta.txt"] = Array(classNames.utf8)
    files["readme.html"] = Array("<html>".utf8)
    change(&files)
    var builder = TarBuilder()
    builder.append("cifar-10-batches-bin/", type: "5")
    for name in files.keys.sorted(by: >) {
      builder.append("cifar-10-batches-bin/\(name)", files[name] ?? [])
    }
    return builder.archive
  }

  private func read(_ archive: [UInt8]) throws(DatasetError) -> DataSplit<Float> {
    try .cifar(.ten, reading: MemorySource(archive, name: "test"))
  }

  func testTheBatchesComeInTheirOrder() throws {
    let folder = try TemporaryFolder()
    let split = try DataSplit<Float>.cifar(.ten, archive: folder.write(gzipped(archive()), to: "cifar.tar.gz"))
    XCTAssertEqual(split.training.sampleShape, [3, 32, 32])
    XCTAssertEqual(split.training.labels, [1, 2, 2, 3, 3, 4, 4, 5, 5, 6])
    XCTAssertEqual(split.test.labels, [6, 7])
    XCTAssertEqual(split.training.classNames[3], "class3")
    XCTAssertEqual(
      (0..<10).map { split.training.bytes(ofSample: $0)?.first }, [10, 11, 20, 21, 30, 31, 40, 41, 50, 51])
    XCTAssertEqual(split.test.allSamples.features.shape, [2, 3, 32, 32])
  }

  func testCIFAR100HasTwoLabels() throws {
    var builder = TarBuilder()
    for name in ["train", "test"] {
      builder.append("cifar-100-binary/\(name).bin", [1, 3] + [UInt8](repeating: 5, count: 3072))
    }
    builder.append("cifar-100-binary/coarse_label_names.txt", Array("a\nb\n".utf8))
    builder.append("cifar-100-binary/fine_label_names.txt", Array("c\nd\ne\nf\n".utf8))
    let source = { MemorySource(builder.archive, name: "test") }
    let fine = try DataSplit<Float>.cifar(.hundred, reading: source())
    XCTAssertEqual(fine.training.labels, [3])
    XCTAssertEqual(fine.training.classNames, ["c", "d", "e", "f"])
    let coarse = try DataSplit<Float>.cifar(.hundredInTwentySuperclasses, reading: source())
    XCTAssertEqual(coarse.test.labels, [1])
    XCTAssertEqual(coarse.test.classNames, ["a", "b"])
  }

  func testMalformedArchives() throws {
    expectError(.missingFile("data_batch_2.bin")) { () throws(DatasetError) in
      try read(archive(change: { $0["data_batch_2.bin"] = nil }))
    }
    expectError(.missingFile("batches.meta.txt")) { () throws(DatasetError) in
      try read(archive(change: { $0["batches.meta.txt"] = nil }))
    }
    expectError(.partialRecord(byteCount: 6145, recordByteCount: 3073)) { () throws(DatasetError) in
      try read(archive(change: { $0["data_batch_2.bin"]?.removeLast() }))
    }
    expectError(.unreadable(.memberTooLarge(70000, limit: 65536))) { () throws(DatasetError) in
      try read(archive(change: { $0["batches.meta.txt"] = [UInt8](repeating: 65, count: 70000) }))
    }
    // The test batch is the first file with records, behind the folder's header and its own.
    let bad = archive(change: { $0["test_batch.bin"]?[3073] = 10 })
    expectError(.labelOutOfRange(10, classCount: 10), at: 512 + 512 + 3073) { () throws(DatasetError) in
      try read(bad)
    }
    expectError(.unreadable(.truncatedArchive)) { () throws(DatasetError) in try read(Array(archive()[..<9000])) }
    var builder = TarBuilder()
    builder.append("data_batch_1.bin", type: "2")
    expectError(.unreadable(.link("data_batch_1.bin")), at: 0) { () throws(DatasetError) in try read(builder.archive) }
  }
}
