import Foundation
import TestSupport
import XCTest

/// Makes a lab with the real command, in a students' copy: that is a course too, and builds from nothing in a minute.
final class NewLabTests: XCTestCase {
  func testANewLabBuildsAndIsAudited() throws {
    let folder = try TemporaryFolder()
    let course = folder.url.appending(path: "course").path
    let copied = try CommandRun("grader", ["handout", "--out", course, "--labs", "GradientDescent", "--no-build"])
    XCTAssertEqual(copied.status, 0, copied.errors)
    let made = try CommandRun("grader", ["new-lab", "Clustering", "--assignment", "--course", course])
    XCTAssertEqual(made.status, 0, made.errors)
    XCTAssertTrue(made.output.contains("Assignments/Clustering/README.md\n"), made.output)

    // Unlike the other tests, this one has a bundle of its own to build.
    let audit = try CommandRun(
      "/usr/bin/env",
      [
        "-u", "GRADUS_BUNDLE_IS_BUILT", CommandRun.products.appending(path: "grader").path, "audit", "Clustering",
        "--course", course, "--seeds", "2", "--sandbox", "none", "--out", folder.url.appending(path: "audited").path,
        "--markdown", folder.url.appending(path: "AUDIT.md").path,
      ], seconds: 1500)
    XCTAssertEqual(audit.status, 1, audit.errors)
    let breaches = audit.output.split(separator: "\n").filter { $0.hasPrefix("✗ ") }
    XCTAssertEqual(
      breaches, ["✗ Clustering: there are no mutants yet, so nothing shows what its checks catch"], audit.errors)
    XCTAssertTrue(audit.output.contains("\nstub      ✗––  0\n"), audit.output)
    XCTAssertTrue(audit.output.contains("\nsolution  ···  100\n"), audit.output)
    let page = try String(contentsOf: folder.url.appending(path: "AUDIT.md"), encoding: .utf8)
    XCTAssertTrue(page.contains("| solution | Everything is filled in. | 100 |   |   |   |  |\n"), page)
  }

  func testNamesThatAreTakenOrCannotBe() throws {
    for (name, words) in [
      ("GradientDescent", "taken by the lab GradientDescent"), ("Tensors", "taken by the module Tensors"),
      ("clusters", "can't be a lab's name"),
    ] {
      let run = try CommandRun("grader", ["new-lab", name])
      XCTAssertEqual(run.status, 1)
      XCTAssertTrue(run.errors.contains(words), run.errors)
    }
  }
}
