import Foundation
import Gradebook
import Grading
import XCTest

/// Folders of Git clones, made by git itself.
final class IntakeGitTests: XCTestCase {
  private let zone = "2026-10-12T12:00:00Z"

  /// Makes a clone with commits at times, each of which writes its time into Sum.swift.
  private func makeClone(_ name: String, _ times: [String], in fixture: IntakeFixture) throws {
    try fixture.run("git", "init", "-q", "-b", "work", name)
    for time in times {
      try fixture.folder.write("// \(time)\n", to: "\(name)/src/Sum.swift")
      try fixture.run("git", "-C", name, "add", ".")
      try fixture.run(
        "git", "-C", name, "-c", "user.name=Ada <Lovelace>", "-c", "user.email=ada@example.edu", "commit", "-q", "-m",
        "x",
        variables: ["GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": time])
    }
  }

  private func rule(until text: String) throws -> CommitRule {
    let date = try Date(text, strategy: .iso8601)
    return CommitRule(words: { $0.ISO8601Format() }, until: { _ in date })
  }

  func testTheCommitAtTheDeadlineCounts() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    let times = ["2026-10-10T08:00:00Z", "2026-10-12T12:00:00Z", "2026-10-12T12:00:01Z", "2026-10-13T09:00:00Z"]
    try makeClone("class/ada", times, in: fixture)
    try makeClone("class/grace", [times[3]], in: fixture)
    try makeClone("class/empty", [], in: fixture)
    try fixture.folder.write("not committed", to: "class/ada/src/Sum.swift")
    try fixture.write("class/alan/Sum.swift")
    let taken = try await fixture.take(["class"], commits: rule(until: zone))
    XCTAssertEqual(taken.names, ["ada", "alan", "empty", "grace"])
    let ada = try taken.of("ada")
    XCTAssertEqual(ada.text("Sum.swift"), "// 2026-10-12T12:00:00Z\n")
    XCTAssertEqual(ada.submittedAt, try Date(zone, strategy: .iso8601))
    XCTAssertTrue(
      ada.notes[0].contains(/^Commit [0-9a-f]{10} of 2026-10-12T12:00:00Z, by Ada Lovelace <ada@example.edu>\.$/),
      ada.notes[0])
    XCTAssertEqual(
      Array(ada.notes.dropFirst()),
      ["Later commits don't count: 2 after 2026-10-12T12:00:00Z.", "The lab's files were taken from the folder “src”."])
    XCTAssertEqual(
      try taken.of("grace").rejection, "The Git clone has no commit that was made by 2026-10-12T12:00:00Z.")
    XCTAssertTrue(try taken.of("empty").rejection?.hasPrefix("The Git clone can't be read") == true)
    XCTAssertEqual(try taken.of("alan").notes, [])
    let all = try await fixture.take(["class"])
    XCTAssertEqual(try all.of("ada").text("Sum.swift"), "// 2026-10-13T09:00:00Z\n")
    let plain = try await fixture.take(["class"], format: .folders)
    XCTAssertEqual(try plain.of("ada").text("Sum.swift"), "not committed")
    let forced = try await fixture.take(["class"], format: .git)
    XCTAssertEqual(try forced.of("alan").notes, ["It is no Git clone: its files were taken as they lie."])
  }

  func testARepositorysOwnConfigurationRunsNothing() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try makeClone("class/mallory", ["2026-10-10T08:00:00Z"], in: fixture)
    let trace = fixture.folder.path + "/trace"
    let config =
      "[core]\n\tfsmonitor = touch \(trace)\n\tpager = touch \(trace)\n\thooksPath = hooks\n[log]\n\tshowSignature = true\n"
      + "[gpg]\n\tprogram = touch \(trace)\n[include]\n\tpath = /etc/passwd\n"
    try fixture.folder.write(config, to: "class/mallory/.git/config")
    try fixture.folder.write("/etc\n", to: "class/mallory/.git/objects/info/alternates")
    let taken = try await fixture.take(["class"])
    XCTAssertEqual(try taken.of("mallory").text("Sum.swift"), "// 2026-10-10T08:00:00Z\n")
    XCTAssertFalse(FileManager.default.fileExists(atPath: trace))
  }

  func testAShallowClone() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try makeClone("origin", ["2026-10-10T08:00:00Z", "2026-10-11T08:00:00Z"], in: fixture)
    try fixture.folder.write("", to: "class/.keep")
    try fixture.run("git", "clone", "-q", "--depth", "1", "file://\(fixture.folder.path)/origin", "class/ada")
    let ada = try await fixture.take(["class"]).of("ada")
    XCTAssertNil(ada.rejection)
    XCTAssertEqual(ada.text("Sum.swift"), "// 2026-10-11T08:00:00Z\n")
  }

  func testADamagedCloneIsRejected() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try makeClone("class/ada", ["2026-10-10T08:00:00Z"], in: fixture)
    try fixture.folder.write("ref: refs/heads/../../../../etc/passwd\n", to: "class/grace/.git/HEAD")
    try fixture.folder.write("0123456789012345678901234567890123456789\n", to: "class/ada/.git/HEAD")
    let taken = try await fixture.take(["class"])
    for student in ["ada", "grace"] {
      XCTAssertTrue(try taken.of(student).rejection?.hasPrefix("The Git clone can't be read") == true, student)
    }
  }
}
