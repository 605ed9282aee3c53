import CheckSupport
import Foundation
import LabContracts

final class IDXExamples: LabChecks<DataLoadersLab> {
  func testHighestByteFirst() async throws {
    let bytes = Data([0, 0, 8, 3, 0, 0, 0xea, 0x60, 1])
    let hint = "By hand: the byte before the last counts 256 times as much as the last. Which byte do you begin with?"
    for (offset, number) in [(0, 2051), (4, 60_000)] {
      let what = "Task 1a, the four bytes at \(offset) of 0, 0, 8, 3, 0, 0, 234, 96, 1"
      guard let received = value(of: try await lab.bigEndianInteger(in: bytes, at: offset), what, hint: hint) else {
        return
      }
      expectEqual(received, number, "\(what): the number", hint: hint)
    }
    expectError(
      .truncated, from: try await lab.bigEndianInteger(in: bytes, at: 6),
      "Task 1a, the four bytes at 6 of 0, 0, 8, 3, 0, 0, 234, 96, 1",
      hint: "How many bytes are there from 6 on?")
  }

  func testTwoImagesOfTwoByThree() async throws {
    let file = Data([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3] + Array(11...22))
    let what = "Task 1b, two images of 2 rows and 3 columns, whose bytes are 11 to 22"
    guard
      let contents = value(
        of: try await lab.idxContents(of: file), what,
        hint: "After the four bytes of the magic come 3 lengths of four bytes each. Where does the last one end?")
    else { return }
    expectEqual(
      contents.lengths, [2, 2, 3], "\(what): the list of lengths",
      hint: "The lengths are at 4, 8 and 12, in the order images, rows, columns. At which places do you read?")
    expectBytes(
      contents.bytes, Array(11...22), "\(what): the list of elements",
      hint: "The elements begin at 4 + 4 · rank, and stay in the file's order. Where do yours begin?")
  }

  func testBrokenFiles() async throws {
    let whole = SampleFile.idx(lengths: [2, 3], elements: Array(1...6))
    expectError(
      .wrongMagic, from: try await lab.idxContents(of: Data("Two by three".utf8)),
      "Task 1b, a file with the text “Two by three”", hint: "Which four bytes may such a file begin with?")
    expectError(
      .truncated, from: try await lab.idxContents(of: whole.dropLast()), "Task 1b, 5 of 2 · 3 elements",
      hint: "How many elements do the lengths promise, and how many bytes are left after the header?")
    expectError(
      .trailingBytes(count: 2), from: try await lab.idxContents(of: whole + [7, 8]),
      "Task 1b, 2 · 3 elements and two bytes after them",
      hint: "Does your code look at what comes after the last element?")
  }
}
