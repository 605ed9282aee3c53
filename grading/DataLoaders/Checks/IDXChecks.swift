import CheckSupport
import Foundation
import LabContracts

final class IDXChecks: LabChecks<DataLoadersLab> {
  func testLargestNumbers() async throws {
    for bytes: [UInt8] in [[0xff, 0xff, 0xff, 0xfe], [0x80, 0, 0, 1]] {
      let what = "Task 1a, the four bytes \(bytes)"
      let hint = "What is the largest number of an Int32, and of four bytes?"
      let reading = try await lab.bigEndianInteger(in: Data(bytes), at: 0)
      guard let number = value(of: reading, what, hint: hint) else { return }
      expectEqual(number, bytes.reduce(0) { $0 * 256 + Int($1) }, "\(what): the number", hint: hint)
    }
  }

  func testAnyRank() async throws {
    for rank in 1...4 {
      let lengths = (0..<rank).map { _ in Int.random(in: 2...5, using: &random) }
      let elements = randomBytes(count: lengths.reduce(1, *))
      let what = "Task 1b, an array of the lengths \(lengths)"
      let hint =
        "The fourth byte of the file is the rank. How many lengths do you read, and where do the elements begin?"
      let reading = try await lab.idxContents(of: SampleFile.idx(lengths: lengths, elements: elements))
      guard let contents = value(of: reading, what, hint: hint) else { return }
      expectEqual(contents.lengths, lengths, "\(what): the list of lengths", hint: hint)
      expectBytes(contents.bytes, elements, "\(what): the list of elements", hint: hint)
    }
  }

  func testSliceOfOtherData() async throws {
    let start = 2 * Int.random(in: 1...6, using: &random) + 1
    let other = Data(randomBytes(count: start))
    let what = "a slice of other data, whose first index is \(start)"
    let hint = "Try `data.dropFirst(3)[0]`. What is the first index of your data, and which one does your code read?"
    let number = Int.random(in: 1 << 24..<1 << 31, using: &random)
    let numberReading = try await lab.bigEndianInteger(
      in: other + [9, 9] + SampleFile.bigEndianBytes(number), at: 2, skipping: start)
    guard let received = value(of: numberReading, "Task 1a, \(what)", hint: hint) else { return }
    expectEqual(received, number, "Task 1a, \(what): the number at offset 2", hint: hint)

    let elements = randomBytes(count: 15)
    let file = SampleFile.idx(lengths: [5, 3], elements: elements)
    let reading = try await lab.idxContents(of: other + file, skipping: start)
    guard let contents = value(of: reading, "Task 1b, \(what)", hint: hint) else { return }
    expectEqual(contents.lengths, [5, 3], "Task 1b, \(what): the list of lengths", hint: hint)
    expectBytes(contents.bytes, elements, "Task 1b, \(what): the list of elements", hint: hint)
  }

  func testEveryTruncatedFile() async throws {
    let file = SampleFile.idx(lengths: [2, 2, 3], elements: randomBytes(count: 12))
    for count in 0..<file.count {
      expectError(
        .truncated, from: try await lab.idxContents(of: file.prefix(count)),
        "Task 1b, the first \(count) of \(file.count) bytes of a file of 2 · 2 · 3 elements",
        hint: "What does your code read next, and has it looked whether so many bytes are left?")
    }
  }

  func testBytesThatFollow() async throws {
    for lengths in [[3, 4], [0, 4]] {
      let excess = Int.random(in: 2...6, using: &random)
      let elements = randomBytes(count: lengths[0] * lengths[1] + excess)
      expectError(
        .trailingBytes(count: excess),
        from: try await lab.idxContents(of: SampleFile.idx(lengths: lengths, elements: elements)),
        "Task 1b, \(lengths[0]) · \(lengths[1]) elements and \(excess) bytes after them",
        hint: "How many bytes are left when the last element has been read?")
    }
  }

  func testHugeLengths() async throws {
    let hint = """
      A header may claim anything. Which operations on Int trap when their result is too large, and which methods say so \
      instead?
      """
    for lengths in [
      [65_536, 65_536, 65_536, 65_536], [4_294_967_295, 4_294_967_295], [3, 4_294_967_295, 2_147_483_648],
    ] {
      expectError(
        .tooLarge, from: try await lab.idxContents(of: SampleFile.idx(lengths: lengths, elements: [1, 2, 3])),
        "Task 1b, the lengths \(lengths), and 3 elements", hint: hint)
    }
    // Their product is the largest Int there is.
    let lengths = [82_506_439, 31_252_369, 3577]
    expectError(
      .truncated, from: try await lab.idxContents(of: SampleFile.idx(lengths: lengths, elements: [1, 2, 3])),
      "Task 1b, the lengths \(lengths), and 3 elements",
      hint:
        "Compare the product with the number of bytes that are left: to add a header's length to it may be too much.")
  }

  func testOtherMagics() async throws {
    for magic: [UInt8] in [[0, 0, 13, 1], [0, 0, 0, 1], [0, 1, 8, 1], [2, 0, 8, 1], [0, 0, 8, 0]] {
      expectError(
        .wrongMagic, from: try await lab.idxContents(of: Data(magic + [0, 0, 0, 2, 5, 6])),
        "Task 1b, a file that begins with \(magic)",
        hint: "Which of the first four bytes have only one right value, and which values may the fourth have?")
    }
  }
}
