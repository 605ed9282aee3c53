import Foundation
import LabRemoting
import Tensors
import XCTest

/// Replies that a hostile worker may send: each has to be refused in a moment, and none may end the process.
final class PropertyListInspectionTests: XCTestCase {
  func testAContainerWithTwoOwnersIsRefused() {
    // 1306 bytes that unfold to a million numbers.
    var list = BinaryPropertyListBuilder()
    var value = list.integer(1)
    for _ in 0..<3 { value = list.array(Array(repeating: value, count: 100)) }
    assertRefused([[[Int]]].self, list.envelope(value), because: "damaged")
  }

  func testABillionLaughsAreRefused() {
    var list = BinaryPropertyListBuilder()
    var value = list.text("ha")
    for _ in 0..<30 { value = list.array(Array(repeating: value, count: 10)) }
    assertRefused([[String]].self, list.envelope(value), because: "damaged")
  }

  func testSharedDataIsCountedAsOftenAsItIsNamed() {
    var list = BinaryPropertyListBuilder()
    let block = list.data(count: 1 << 20)
    let value = list.array(Array(repeating: block, count: 1000))
    assertRefused([Data].self, list.envelope(value), because: "unfolds to more than")
  }

  func testTooManyEntriesAreRefused() {
    var list = BinaryPropertyListBuilder()
    let one = list.integer(1)
    let value = list.array(Array(repeating: one, count: 300_000))
    assertRefused([Int].self, list.envelope(value), because: "entries")
  }

  func testTooManyObjectsAreRefused() {
    var list = BinaryPropertyListBuilder()
    let value = list.integer(1)
    for _ in 0..<300_000 { _ = list.add([0x08]) }
    assertRefused(Int.self, list.envelope(value), because: "entries")
  }

  func testNestingOfAHundredThousandLevelsIsHarmless() {
    var list = BinaryPropertyListBuilder()
    var value = list.integer(1)
    for _ in 0..<100_000 { value = list.array([value]) }
    assertRefused([[[Int]]].self, list.envelope(value))
    assertRefused(Double.self, list.envelope(value))
  }

  func testCyclesAreRefused() {
    var list = BinaryPropertyListBuilder()
    let itself = list.add([0xa1] + bigEndian(0, size: 4))
    assertRefused([[[Int]]].self, list.envelope(itself), because: "damaged")

    var rooted = BinaryPropertyListBuilder()
    let key = rooted.text("value")
    let root = rooted.add([0xd1] + bigEndian(key, size: 4) + bigEndian(1, size: 4))
    assertRefused([Int].self, rooted.list(root: root), because: "damaged")
  }

  func testXMLIsRefused() {
    // Foundation's parser overflows the stack on this.
    let xml =
      #"<?xml version="1.0"?><plist version="1.0"><dict><key>value</key>"#
      + String(repeating: "<array>", count: 100_000) + String(repeating: "</array>", count: 100_000) + "</dict></plist>"
    assertRefused([[Int]].self, Data(xml.utf8), because: "no binary property list")
  }

  func testCountsThatNoListCanHaveAreRefused() {
    let counts = [1 << 20, 1 << 59, 1 << 60, 1 << 61, 1 << 62, Int.max, -1, Int.min, 0x6800_e400_6c00_6c00]
    for kind: UInt8 in [0x4f, 0x5f, 0x6f, 0xaf, 0xdf] {
      for count in counts {
        var list = BinaryPropertyListBuilder()
        let value = list.add([kind, 0x13] + bigEndian(count, size: 8))
        assertRefused([String: Int].self, list.envelope(value), because: "damaged")
      }
    }
  }

  func testKindsThatNoListHasAreRefused() {
    for kind: UInt8 in [0x00, 0x0f, 0x15, 0x20, 0x30, 0x70, 0x80, 0xc0, 0xff] {
      var list = BinaryPropertyListBuilder()
      let value = list.add([kind] + [UInt8](repeating: 0, count: 32))
      assertRefused(Int.self, list.envelope(value), because: "damaged")
    }
  }

  func testReferencesToNothingAreRefused() {
    for reference in [2, 3, 1000, 0x7fff_ffff] {
      var list = BinaryPropertyListBuilder()
      let value = list.add([0xa1] + bigEndian(reference, size: 4))
      assertRefused([Int].self, list.envelope(value), because: "damaged")
    }
  }

  func testKeysThatAreNoTextAreRefused() {
    var list = BinaryPropertyListBuilder()
    let (key, value) = (list.integer(7), list.integer(1))
    let root = list.dictionary([(key, value)])
    assertRefused(Int.self, list.list(root: root), because: "damaged")
  }

  func testTrailersThatLieAreRefused() throws {
    let honest = try Coding.encode([1.5, 2.5])
    for field in [24, 16, 8] {
      for lie in [0, 7, 1000, 1 << 40, 1 << 61, Int.max, -1, Int.min] {
        var list = honest
        let start = list.count - field
        list.replaceSubrange(start..<start + 8, with: bigEndian(lie, size: 8))
        XCTAssertNoThrow(try? Coding.decode([Double].self, from: list))
      }
    }
    for width in [26, 25] {
      for lie: UInt8 in [0, 9, 255] {
        var list = honest
        list[list.count - width] = lie
        assertRefused([Double].self, list, because: "damaged")
      }
    }
  }

  func testEveryCutIsRefused() throws {
    let honest = try Coding.encode(Reply.sample)
    for length in 0..<honest.count { assertRefused(Reply.self, honest.prefix(length)) }
  }

  func testRandomDamageNeverEndsTheProcess() throws {
    // Some damage still decodes, to other values; a trap would end all tests here.
    let honest = try Coding.encode(Reply.sample)
    var random = SeededRandomNumberGenerator(seed: 7)
    let telling: [UInt8] = [0x00, 0x0f, 0x13, 0x4f, 0x5f, 0x6f, 0x7f, 0x80, 0xaf, 0xd0, 0xdf, 0xff]
    for _ in 0..<3000 {
      var list = honest
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<list.count, using: &random)
        list[place] = Bool.random(using: &random) ? telling.randomElement(using: &random)! : UInt8(random.next() & 0xff)
      }
      _ = try? Coding.decode(Reply.self, from: list)
    }
  }

  private func assertRefused<Value: Codable>(
    _ type: Value.Type, _ list: Data, because words: String? = nil, file: StaticString = #filePath, line: UInt = #line
  ) {
    let start = ContinuousClock.now
    XCTAssertThrowsError(try Coding.decode(type, from: list), file: file, line: line) { error in
      guard let words else { return }
      XCTAssertTrue("\(error)".contains(words), "\(error)", file: file, line: line)
    }
    XCTAssertLessThan(start.duration(to: .now), .seconds(20), file: file, line: line)
  }
}

/// A value with all that a contract may carry.
struct Reply: Codable, Equatable {
  var tensor: Tensor<Double>
  var rows: [[Double]]
  var count: Int
  var best: Double?
  var words: String
  var isRight: Bool

  static let sample = Reply(
    tensor: Tensor([[1, 2], [3, 4]]), rows: [[1], [], [1, 1, 2]], count: -5, best: nil, words: "größer", isRight: true)
}
