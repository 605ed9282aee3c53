import CheckSupport
import XCTest

final class CapturedOutputTests: XCTestCase {
  private static let limit = CapturedOutput.headLimit + CapturedOutput.tailLimit

  func testShortOutputIsKeptWhole() {
    var output = CapturedOutput()
    XCTAssertEqual(output.text, "")
    output.append([])
    output.append(Array("loss ".utf8))
    output.append(Array("0.5\n".utf8))
    XCTAssertEqual(output.text, "loss 0.5\n")
  }

  func testOutputUpToTheLimitIsKeptWhole() {
    var output = CapturedOutput()
    let bytes = (0..<CapturedOutputTests.limit).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    output.append(bytes)
    XCTAssertEqual(output.text, String(decoding: bytes, as: UTF8.self))
  }

  func testOneByteMoreIsMissingAndSaidSo() {
    var output = CapturedOutput()
    output.append([UInt8](repeating: UInt8(ascii: "a"), count: CapturedOutputTests.limit + 1))
    XCTAssertTrue(output.text.contains("\n… 1 bytes left out …\n"))
  }

  func testTheBeginningAndTheEndAreKept() {
    var output = CapturedOutput()
    output.append(Array("begin".utf8))
    for _ in 0..<1000 { output.append([UInt8](repeating: UInt8(ascii: "."), count: 1000)) }
    output.append(Array("end".utf8))
    let text = output.text
    XCTAssertTrue(text.hasPrefix("begin."))
    XCTAssertTrue(text.hasSuffix(".end"))
    XCTAssertTrue(text.contains("… \(1_000_008 - CapturedOutputTests.limit) bytes left out …"))
    XCTAssertLessThan(text.utf8.count, CapturedOutputTests.limit + 100)
  }

  func testPiecesOfAnySizeGiveTheSameText() {
    let bytes = (0..<200_000).map { UInt8(ascii: "a") + UInt8($0 / 1000 % 26) }
    var whole = CapturedOutput()
    whole.append(bytes)
    for size in [999, 4096, 65_536] {
      var pieces = CapturedOutput()
      for start in stride(from: 0, to: bytes.count, by: size) {
        pieces.append(bytes[start..<min(start + size, bytes.count)])
      }
      XCTAssertEqual(pieces.text, whole.text)
    }
  }

  func testAFloodTakesLinearTime() {
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
    var output = CapturedOutput()
    let start = ContinuousClock.now
    for _ in 0..<1600 { output.append(piece) }
    XCTAssertTrue(output.text.contains("\((1600 << 16) - CapturedOutputTests.limit) bytes left out"))
    XCTAssertLessThan(start.duration(to: .now), .seconds(30), "100 MB")
  }

  func testBytesThatAreNoTextAreReplaced() {
    var output = CapturedOutput()
    output.append([0x61, 0xff, 0xfe, 0xc3, 0x62])
    XCTAssertEqual(output.text, "a\u{FFFD}\u{FFFD}\u{FFFD}b")
  }

  func testACharacterAcrossTwoPiecesStaysWhole() {
    let bytes = Array("größer".utf8)
    var output = CapturedOutput()
    output.append(bytes[..<3])
    output.append(bytes[3...])
    XCTAssertEqual(output.text, "größer")
    var long = CapturedOutput()
    long.append([UInt8](repeating: 0x2e, count: CapturedOutput.headLimit - 1) + Array("ö".utf8))
    XCTAssertTrue(long.text.hasSuffix(".ö"))
  }
}
