import CheckSupport
import Compression
import Foundation
import LabContracts
import XCTest

final class SampleFileTests: XCTestCase {
  func testAnIDXFileHasItsLengthsHighestByteFirst() {
    XCTAssertEqual(
      [UInt8](SampleFile.idx(lengths: [258, 3], elements: [7, 9])), [0, 0, 8, 2, 0, 0, 1, 2, 0, 0, 0, 3, 7, 9])
    XCTAssertEqual(SampleFile.bigEndianBytes(0xfedc_ba98), [0xfe, 0xdc, 0xba, 0x98])
  }

  func testACIFARRecordIsALabelAndAnImage() {
    let pixels = (0..<6144).map { UInt8($0 / 3072 + 1) }
    let file = SampleFile.cifar(LabeledImages(channels: 3, height: 32, width: 32, pixels: pixels, labels: [9, 4]))
    XCTAssertEqual(file.count, 2 * 3073)
    XCTAssertEqual([file[0], file[1], file[3072], file[3073], file[3074], file[6145]], [9, 1, 1, 4, 2, 2])
  }

  func testAGzipStreamHoldsItsContents() throws {
    let contents = Data((0..<1000).map { UInt8($0 % 7) })
    let stream = try SampleFile.gzipped(contents)
    XCTAssertEqual([UInt8](stream.prefix(2)), [0x1f, 0x8b])
    XCTAssertEqual(try gunzipped([UInt8](stream), name: "stream"), [UInt8](contents))
  }
}
