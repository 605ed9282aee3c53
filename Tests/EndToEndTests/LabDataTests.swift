import Foundation
import TestSupport
import XCTest

final class LabDataTests: XCTestCase {
  private func lab(_ arguments: String..., in folder: URL) throws -> CommandRun {
    try CommandRun("lab", ["data"] + arguments, in: folder)
  }

  func testListSaysWhatIsHere() throws {
    let folder = try TemporaryFolder()
    let run = try lab("list", in: folder.url)
    XCTAssertEqual(run.status, 0, run.errors)
    for name in ["○ mnist", "○ fashion-mnist", "○ cifar10", "✓ digits", "✓ moons", "✓ spirals", "✓ xor"] {
      XCTAssertTrue(run.output.contains(name), run.output)
    }
  }

  func testDigitsAreShownInLetters() throws {
    let folder = try TemporaryFolder()
    let run = try lab("show", "digits", "--count", "3", "--seed", "5", in: folder.url)
    XCTAssertEqual(run.status, 0, run.errors)
    // Two beside each other in 80 columns: names and 14 lines, twice, with a blank line above each.
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    XCTAssertEqual(lines.first, "digits: 3 samples of shape 28 × 28, 10 classes")
    XCTAssertEqual(lines.count, 34)
    XCTAssertTrue(run.output.contains("@") || run.output.contains("#"))
    XCTAssertFalse(run.output.contains("\u{1b}"))
    XCTAssertEqual(run.output, try lab("show", "digits", "--count", "3", "--seed", "5", in: folder.url).output)
  }

  func testPointsArePlotted() throws {
    let folder = try TemporaryFolder()
    for name in ["moons", "circles", "spirals", "blobs", "xor"] {
      let run = try lab("show", name, in: folder.url)
      XCTAssertEqual(run.status, 0, run.errors)
      XCTAssertTrue(run.output.contains("o") && run.output.contains("x"), run.output)
    }
  }

  func testASetThatIsNotHere() throws {
    let folder = try TemporaryFolder()
    let run = try lab("show", "mnist", in: folder.url)
    XCTAssertEqual(run.status, 1)
    XCTAssertTrue(run.errors.contains("t10k-labels-idx1-ubyte.gz"), run.errors)
    XCTAssertTrue(run.errors.contains("lab data fetch mnist"), run.errors)
    XCTAssertEqual(try lab("show", "nonsense", in: folder.url).status, 64)
  }

  func testFetchFromAFolderTakesOnlyThePublishedFiles() throws {
    let (folder, source) = (try TemporaryFolder(), try TemporaryFolder())
    try Data("wrong".utf8).write(to: source.url.appending(path: "train-images-idx3-ubyte.gz"))
    let run = try lab("fetch", "mnist", "--from", source.url.path, in: folder.url)
    XCTAssertEqual(run.status, 1)
    XCTAssertTrue(run.errors.contains("SHA-256") || run.errors.contains("bytes"), run.errors)
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/data/mnist"), [])
  }

  func testFetchFromAServerThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let run = try lab("fetch", "mnist", "--mirror", "http://127.0.0.1:9", in: folder.url)
    XCTAssertEqual(run.status, 1)
    XCTAssertTrue(run.errors.contains("The same command again carries on."), run.errors)
  }
}
