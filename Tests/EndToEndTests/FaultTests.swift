import CheckRecords
import Foundation
import Grading
import TestSupport
import XCTest

/// A fault of ours, here of the sandbox, costs no points silently and doesn't hold up the others.
final class FaultTests: XCTestCase {
  /// A bubblewrap that fails for submissions which say so, and otherwise is the real one.
  private static let failingBubblewrap = """
    #!/bin/sh
    PATH=/usr/bin:/bin
    arguments=$(mktemp)
    cat <&8 >"$arguments"
    output=$(tr '\\0' '\\n' <"$arguments" | grep '/output$' | head -n 1)
    if tr '\\0' '\\n' <"$arguments" | grep -qx /worker; then word=worker; else word=compiler; fi
    if [ -n "$output" ] && grep -qs "break the $word" "${output%/output}/sources/Momentum.swift"; then
      rm "$arguments"
      echo "bwrap: No room for the $word" >&2
      exit 1
    fi
    exec 8<"$arguments"
    rm "$arguments"
    exec /usr/bin/bwrap "$@"

    """

  func testAFaultMarksItsSubmissionAndTheOthersGoOn() throws {
    try skipWithoutBubblewrap()
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    let program = try folder.write(FaultTests.failingBubblewrap, to: "programs/bwrap")
    chmod(program.path, 0o755)
    for (student, words) in [("ada", ""), ("ben", "break the compiler"), ("cy", "break the worker"), ("dora", "")] {
      let place = folder.url.appending(path: "submissions/\(student)")
      try Attack(name: student, outcomes: [], remark: words).write(to: place)
    }
    let before = Surroundings()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let graded = try GradedClass(
      folder.url.appending(path: "submissions").path, output: TemporaryFolder(),
      variables: ["PATH": "\(program.deletingLastPathComponent().path):\(path)"])
    XCTAssertNotEqual(graded.run.status, 0)
    XCTAssertTrue(graded.run.errors.contains("A person has to look at: ben, cy."), graded.run.errors)
    for student in ["ada", "dora"] {
      XCTAssertEqual(graded.reports[student]?.score, 100)
      XCTAssertEqual(graded.reports[student]?.status, .graded)
    }
    let ben = try XCTUnwrap(graded.reports["ben"])
    XCTAssertEqual(ben.status, .graderError)
    XCTAssertTrue(ben.notes.contains { $0.contains("No room for the compiler") }, "\(ben.notes)")
    XCTAssertTrue(ben.checks.allSatisfy { [.graderError, .skipped].contains($0.outcome) })
    let cy = try XCTUnwrap(graded.reports["cy"])
    XCTAssertEqual(cy.status, .graderError)
    XCTAssertTrue(cy.checks.contains { $0.message.contains("No room for the worker") })
    XCTAssertTrue(cy.checks.allSatisfy { [.graderError, .skipped].contains($0.outcome) })
    XCTAssertEqual(before.traces(), [])
  }
}
