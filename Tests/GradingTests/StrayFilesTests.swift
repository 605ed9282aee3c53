import Foundation
import Grading
import TestSupport
import XCTest

final class StrayFilesTests: XCTestCase {
  private let names = ["NumericalGradient.swift", "GradientDescent.swift", "Momentum.swift"]

  func testAFileUnderAnotherNameIsToBeRenamed() throws {
    for path in [
      "GradientDescent(1).swift", "GradientDescent (1).swift", "gradientdescent.swift", "Gradient Descent.swift",
      "GradientDescent.swift.txt", "GradientDescent copy.swift", "Copy of GradientDescent.swift",
      "GradientDecent.swift",
      "GradientDescent", "gradient_descent.SWIFT", "ada-GradientDescent.swift",
    ] {
      XCTAssertEqual(
        try remark("GradientDescent.swift", [path]),
        "GradientDescent.swift is missing, but “\(path)” is there: rename it to GradientDescent.swift.")
    }
  }

  func testAFileInAFolderIsToBeMoved() throws {
    XCTAssertEqual(
      try remark("Momentum.swift", ["work/lab/Momentum.swift", "work/lab/GradientDescent.swift"]),
      "Momentum.swift is missing, but “work/lab/Momentum.swift” is there: move it out of the folder “work/lab”.")
    XCTAssertEqual(
      try remark("Momentum.swift", ["work/momentum.swift"]),
      "Momentum.swift is missing, but “work/momentum.swift” is there: move it out of the folder “work” and rename it to "
        + "Momentum.swift.")
  }

  func testWhatIsLikeNothingIsNoFile() throws {
    for paths in [
      [], ["notes.txt"], ["GradientDescent.pdf"], ["Gradient.swift"], ["NumericalGradient.swift"],
      ["a/b/c/GradientDescent.swift"], [".GradientDescent.swift.swp"], ["__MACOSX/._GradientDescent.swift"],
      ["Checks/GradientDescentExamples.swift"],
    ] {
      XCTAssertNil(try remark("GradientDescent.swift", paths), "\(paths)")
    }
  }

  func testALinkIsNotFollowed() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try other.write("", to: "Momentum.swift")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "elsewhere"), withDestinationURL: other.url)
    XCTAssertNil(StrayFiles(in: folder.url, besides: names).remark(onMissing: "Momentum.swift"))
  }

  func testProgramsThatAreLeftOutAreNamed() throws {
    XCTAssertEqual(
      try notes(["Helper.swift", "README.md", "Checks/Examples.swift", "data.csv", "NumericalGradient.swift"]),
      ["“Helper.swift” is none of the lab's files and was left out: move what you need of it into one of them."])
    XCTAssertEqual(
      try notes(["main.swift"]),
      ["Your main.swift was left out: the lab has one of its own, so hand in the other files only."])
    XCTAssertEqual(try notes(["main.swift"], own: ["main.swift"]), [])
    XCTAssertEqual(try notes(["Momentum(1).swift"], missing: ["Momentum.swift"]), [], "It is to be renamed.")
    XCTAssertEqual(try notes((1...9).map { "\($0).swift" }).count, 6)
    XCTAssertEqual(try notes((1...9).map { "\($0).swift" }).last, "4 more files were left out in the same way.")
  }

  func testAHostileFolderIsBounded() throws {
    let folder = try TemporaryFolder()
    for index in 0..<1500 { try folder.write("", to: "\(index).txt") }
    try folder.write("", to: "a\u{1B}[2J\nGradientDescent.swift")
    let strays = StrayFiles(in: folder.url, besides: names)
    XCTAssertFalse((strays.remark(onMissing: "GradientDescent.swift") ?? "").contains("\u{1B}"))
    XCTAssertNil(StrayFiles(in: URL(filePath: "/no/such"), besides: names).remark(onMissing: "Momentum.swift"))
  }

  private func remark(_ name: String, _ paths: [String]) throws -> String? {
    let folder = try TemporaryFolder()
    for path in paths { try folder.write("", to: path) }
    return StrayFiles(in: folder.url, besides: names).remark(onMissing: name)
  }

  private func notes(_ paths: [String], missing: [String] = [], own: Set<String> = []) throws -> [String] {
    let folder = try TemporaryFolder()
    for path in paths { try folder.write("", to: path) }
    return StrayFiles(in: folder.url, besides: names).notes(missing: missing) { own.contains($0) }
  }
}
