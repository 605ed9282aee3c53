import Downloading
import XCTest

final class PublishedDatasetTests: XCTestCase {
  func testPublishedSetsAreWellFormed() {
    for dataset in PublishedDataset.all {
      XCTAssertFalse(dataset.address.hasSuffix("/"))
      for file in dataset.files {
        for checksum in [file.sha256, file.contentsSHA256].compactMap({ $0 }) {
          XCTAssertEqual(checksum.count, 64)
          XCTAssertTrue(checksum.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        }
      }
    }
  }
}
