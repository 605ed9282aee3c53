import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

final class NewLabTests: XCTestCase {
  func testALabHasAllItsParts() throws {
    for isAssignment in [false, true] {
      let folder = try courseFolder()
      let course = Course(root: folder.url)
      let group = isAssignment ? "Assignments" : "Labs"
      let paths = try NewLab(named: "Clustering", isAssignment: isAssignment, in: course).make()
      XCTAssertEqual(
        paths.sorted(),
        [
          "\(group)/Clustering/Checks/MeanExamples.swift", "\(group)/Clustering/Mean.swift",
          "\(group)/Clustering/README.md", "\(group)/Clustering/main.swift", "Package.swift",
          "Solutions/Clustering/Mean.swift", "Solutions/Clustering/main.swift",
          "Sources/LabContracts/ClusteringLab.swift", "grading/Clustering/Checks/MeanChecks.swift",
          "grading/Clustering/rubric.yml",
        ])
      for path in paths {
        XCTAssertTrue(FileManager.default.fileExists(atPath: folder.url.appending(path: path).path), path)
      }
      let lab = try course.lab(named: "Clustering")
      XCTAssertEqual(lab.stubs.lastPathComponent, "Clustering")
      XCTAssertEqual(try Rubric(contentsOf: lab.rubricFile).checks.map(\.points), [40, 40, 20])
      XCTAssertEqual(try StubFolder.outdated(of: lab, in: course).count, 0)
      let stub = try text("\(group)/Clustering/Mean.swift", in: folder)
      XCTAssertTrue(stub.hasSuffix("  // TODO: Task 1.\n  unimplemented()\n}\n"), stub)
      XCTAssertThrowsError(try NewLab(named: "Clustering", isAssignment: isAssignment, in: course))
    }
  }

  func testTheManifestsLinesFollowThoseOfTheLastLab() throws {
    let folder = try courseFolder()
    _ = try NewLab(named: "Clustering", isAssignment: false, in: Course(root: folder.url)).make()
    XCTAssertEqual(
      try text("Package.swift", in: folder),
      """
      let package = Package(
        targets: [
          .target(name: "Tensors"),
          .labWorker("Sums", path: "Labs/Sums"),
          .labChecks(
            "SumsHiddenChecks", path: "grading/Sums/Checks"),

          .labWorker("Clustering", path: "Labs/Clustering", exclude: ["README.md", "Checks"]),
          .labWorker("ClusteringSolution", path: "Solutions/Clustering"),
          .labChecks("ClusteringPublicChecks", path: "Labs/Clustering/Checks"),
          .labChecks("ClusteringHiddenChecks", path: "grading/Clustering/Checks"),

          .testTarget(name: "TensorsTests"),
        ]
      )

      """)
  }

  func testNamesThatCannotBe() throws {
    let folder = try courseFolder()
    let before = folder.contents
    for (name, words) in [
      ("clustering", "can't be a lab's name"), ("Two Words", "can't be"), ("Lab-1", "can't be"), ("", "can't be"),
      ("4Layers", "can't be"), ("../Up", "can't be"), ("ÄÖÜ", "can't be"), ("MLP", "can't be"),
      ("Tensors", "the module Tensors"), ("Sums", "the lab Sums"), ("SUMs", "the lab Sums"),
      ("Foundation", "Swift's own"), ("Matrix", "a type in Sources/Tensors/Matrix.swift"),
    ] {
      XCTAssertThrowsError(try NewLab(named: name, isAssignment: false, in: Course(root: folder.url)), name) {
        XCTAssertTrue("\($0)".contains(words), "\($0)")
      }
    }
    XCTAssertEqual(folder.contents, before)
  }

  func testAFailureLeavesNothing() throws {
    let folder = try courseFolder()
    try folder.write("let package = Package(targets: [])\n", to: "Package.swift")
    let before = folder.contents
    XCTAssertThrowsError(try NewLab(named: "Clustering", isAssignment: false, in: Course(root: folder.url)).make())
    XCTAssertEqual(folder.contents, before)
  }

  private func courseFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let manifest = """
      let package = Package(
        targets: [
          .target(name: "Tensors"),
          .labWorker("Sums", path: "Labs/Sums"),
          .labChecks(
            "SumsHiddenChecks", path: "grading/Sums/Checks"),

          .testTarget(name: "TensorsTests"),
        ]
      )

      """
    try folder.write(manifest, to: "Package.swift")
    try folder.write("public struct Matrix {}\n", to: "Sources/Tensors/Matrix.swift")
    for path in ["Labs/Sums/main.swift", "grading/Sums/rubric.yml", "Solutions/Sums/main.swift"] {
      try folder.write("", to: path)
    }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Sources/LabContracts"), withIntermediateDirectories: true)
    return folder
  }

  private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }
}
