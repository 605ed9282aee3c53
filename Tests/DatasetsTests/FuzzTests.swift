import Compression
import Datasets
import Tensors
import TestSupport
import XCTest

/// Changed inputs, each from a seed: a reader either reads one or throws its own error, and never traps.
final class FuzzTests: XCTestCase {
  /// How many changed inputs each format gets.
  private static let inputCount = 100_000

  /// Reads changed copies of some inputs; the file that errors name is always "test".
  private func fuzz(
    _ inputs: [[UInt8]], line: UInt = #line, _ read: ([UInt8]) throws(DatasetError) -> Void
  ) {
    var random = SeededRandomNumberGenerator(seed: 2026)
    var failures = 0
    for index in 0..<Self.inputCount {
      var bytes = inputs[index % inputs.count]
      bytes.mutate(using: &random)
      do throws(DatasetError) {
        try read(bytes)
      } catch {
        failures += 1
        if error.file != "test" || error.offset < 0 { XCTFail("\(error)", line: line) }
      }
    }
    // Both ways are gone: most changes do harm, and some don't.
    XCTAssertGreaterThan(failures, Self.inputCount / 10, line: line)
    XCTAssertLessThan(failures, Self.inputCount, line: line)
  }

  private func source(_ bytes: [UInt8]) -> MemorySource { MemorySource(bytes, name: "test") }

  func testGzip() throws {
    let text = Array(String(repeating: "the quick brown fox ", count: 10).utf8)
    let noise = (0..<300).map { UInt8(truncatingIfNeeded: $0 * $0 * 7) }
    let inputs = [try gzipped(text), try gzipped(noise, level: 0), try gzipped(text) + gzipped(noise, level: 9)]
    fuzz(inputs) { bytes throws(DatasetError) in
      do throws(CompressionError) {
        _ = try gunzipped(bytes, name: "test", limit: 1 << 20)
      } catch {
        throw DatasetError(error)
      }
    }
  }

  func testTar() {
    var builder = TarBuilder()
    builder.append("folder/", type: "5")
    builder.append("././@LongLink", Array("folder/a long name".utf8) + [0], type: "L")
    builder.append("folder/a", Array("contents".utf8))
    var pax = TarBuilder()
    pax.append("pax", Array("12 path=abc\n10 size=3\n".utf8), type: "x")
    pax.append("b", [1, 2, 3])
    // Without the checksum's protection, so that what lies behind it is reached.
    func mended(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for start in stride(from: 0, to: bytes.count - 511, by: 512) where bytes[start + 257] == UInt8(ascii: "u") {
        for index in 148..<156 { bytes[start + index] = UInt8(ascii: " ") }
        var sum = 0
        for index in start..<start + 512 { sum += Int(bytes[index]) }
        for (index, digit) in String(sum, radix: 8).utf8.enumerated() { bytes[start + 148 + index] = digit }
      }
      return bytes
    }
    fuzz([builder.archive, pax.archive]) { bytes throws(DatasetError) in
      do throws(CompressionError) {
        let archive = TarReader(source(mended(bytes)))
        while try archive.nextMember() != nil { _ = try archive.contents.readBytes(upTo: 100) }
      } catch {
        throw DatasetError(error)
      }
    }
  }

  func testIDX() throws {
    let inputs = [
      try IDXArray(shape: [2, 3], elements: .uint8([1, 2, 3, 4, 5, 6])).fileBytes,
      try IDXArray(shape: [2], elements: .double([1, 2])).fileBytes,
      try IDXArray(shape: [1, 1, 2], elements: .int16([1, 2])).fileBytes,
    ]
    fuzz(inputs) { bytes throws(DatasetError) in
      let array = try IDXArray(reading: source(bytes))
      let _: Tensor<Float> = try array.tensor(file: "test")
    }
  }

  func testCIFAR() {
    // Only what surrounds the pixels is interesting.
    var builder = TarBuilder()
    builder.append("batches.meta.txt", Array("a\nb\n".utf8))
    for number in 1...5 { builder.append("data_batch_\(number).bin") }
    builder.append("test_batch.bin", [1] + [UInt8](repeating: 3, count: 3072))
    fuzz([builder.archive]) { bytes throws(DatasetError) in
      _ = try DataSplit<Float>.cifar(.ten, reading: source(bytes))
    }
  }

  func testCSV() {
    let inputs = ["x,y,k\n1,2,a\r\n3,4.5e-3,\"b\"\n", "\"x\",\"k\"\n1,\"say \"\"hi\"\"\"\n2,\"two\nlines\"\n"]
    fuzz(inputs.map { Array($0.utf8) }) { bytes throws(DatasetError) in
      let reader = try CSVReader(reading: source(bytes))
      while let row = try reader.nextRow() {
        _ = try row.number(reader.columns[0])
        _ = row.texts
      }
    }
  }
}

extension [UInt8] {
  /// Changes, inserts, removes or repeats some bytes.
  fileprivate mutating func mutate(using random: inout SeededRandomNumberGenerator) {
    for _ in 0...Int(random.next() & 1) {
      guard !isEmpty else { return }
      let index = Int(random.next() % UInt64(count))
      switch random.next() % 7 {
      case 0: self[index] ^= 1 << UInt8(random.next() % 8)
      case 1: self[index] = UInt8(truncatingIfNeeded: random.next())
      case 2: self[index] = [0, 1, 0x7f, 0x80, 0xff][Int(random.next() % 5)]
      case 3: insert(UInt8(truncatingIfNeeded: random.next()), at: index)
      case 4: remove(at: index)
      case 5: removeSubrange(index...)
      default:
        // A run of one byte, which makes lengths and numbers large.
        let end = Swift.min(index + Int(random.next() % 16), count)
        let byte: UInt8 = random.next() & 1 == 0 ? 0xff : UInt8(ascii: "7")
        for place in index..<end { self[place] = byte }
      }
    }
  }
}
