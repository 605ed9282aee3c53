import CheckSupport
import LabContracts
import XCTest

final class ReadingExpectationsTests: XCTestCase {
  func testWhatHoldsSaysNothing() {
    let probe = Probe()
    XCTAssertEqual(probe.value(of: Reading.value(3), "The file"), 3)
    probe.expectError(.truncated, from: Reading<Int>.error(.truncated), "The file")
    probe.expectBytes([1, 2], [1, 2], "The elements")
    probe.expectImages(images, images, "Two images")
    XCTAssertEqual(probe.messages, [])
  }

  func testAnErrorOfAWholeFileIsNamed() {
    let probe = Probe()
    XCTAssertNil(probe.value(of: Reading<Int>.error(.trailingBytes(count: 2)), "The file"))
    XCTAssertEqual(
      probe.messages, ["The file: .trailingBytes(count: 2) is thrown, but nothing is wrong with it."])
  }

  func testAMissingOrOtherErrorIsNamed() {
    let probe = Probe()
    probe.expectError(.truncated, from: Reading.value(3), "The file")
    probe.expectError(.truncated, from: Reading<Int>.error(.wrongMagic), "The file")
    probe.expectError(.trailingBytes(count: 3), from: Reading<Int>.error(.trailingBytes(count: 2)), "The file")
    XCTAssertEqual(
      probe.messages,
      [
        "The file: nothing is thrown, where .truncated is called for.",
        "The file: .wrongMagic is thrown, where .truncated is called for.",
        "The file: .trailingBytes(count: 2) is thrown. Expected .trailingBytes(count: 3).",
      ])
  }

  func testTheFirstWrongByteIsNamed() {
    let probe = Probe()
    probe.expectBytes([1, 2, 3], [1, 5, 6], "The elements")
    probe.expectBytes([1], [1, 5], "The elements")
    XCTAssertEqual(
      probe.messages, ["The elements[1] is 2. Expected 5.", "The elements: the number of bytes is 1. Expected 2."])
  }

  func testImagesAreComparedInAllTheyHave() {
    var others: [LabeledImages] = []
    for change in [\LabeledImages.channels, \.height, \.width] {
      others.append(images)
      others[others.count - 1][keyPath: change] += 1
    }
    others += [images, images]
    others[3].labels[0] = 5
    others[4].pixels[3] = 5
    for other in others {
      let probe = Probe()
      probe.expectImages(other, images, "Two images")
      XCTAssertEqual(probe.messages.count, 1)
    }
  }

  private let images = LabeledImages(channels: 1, height: 1, width: 2, pixels: [1, 2, 3, 4], labels: [0, 1])
}
