import Foundation
import Grading
import Workbench
import XCTest

final class ProgressTests: XCTestCase {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-test-\(UUID().uuidString)")

  override func setUpWithError() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  override func tearDown() {
    try? FileManager.default.removeItem(at: folder)
  }

  func testWhatIsKeptIsRead() throws {
    let store = ProgressStore(course: Course(root: folder))
    XCTAssertEqual(store.progress(of: "Slopes"), LabProgress(lab: "Slopes"))
    var progress = LabProgress(lab: "Slopes")
    progress.take(try SampleCourse.failing(), fingerprint: "abc", at: 12.5)
    progress.hintsShown = [SampleCourse.ids[2]: 2]
    XCTAssertNil(store.keep(progress))
    XCTAssertEqual(store.progress(of: "Slopes"), progress)
    XCTAssertEqual(progress.passedCount(of: try SampleCourse.outline().checks), 2)
    XCTAssertEqual(try SampleCourse.outline().nextTask(after: progress)?.number, 2)
    let ignored = try String(contentsOf: folder.appending(path: ".lab/.gitignore"), encoding: .utf8)
    XCTAssertEqual(ignored, "*\n", "git never sees it.")
  }

  func testADamagedFileIsNoProgress() throws {
    let store = ProgressStore(course: Course(root: folder))
    XCTAssertNil(store.keep(LabProgress(lab: "Slopes")))
    try Data("{\"lab\": ".utf8).write(to: folder.appending(path: ".lab/Slopes.json"))
    XCTAssertEqual(store.progress(of: "Slopes"), LabProgress(lab: "Slopes"))
  }

  func testADamagedNumberOfHints() throws {
    let outline = try SampleCourse.outline()
    for (shown, next) in [(-3, 1), (Int.min, 1), (0, 1), (1, 2), (3, 3), (Int.max, 3)] {
      var progress = LabProgress(lab: "Slopes")
      progress.hintsShown = [SampleCourse.ids[0]: shown]
      XCTAssertEqual(progress.nextHint(on: outline.checks[0], in: outline).shown, next, "\(shown)")
      XCTAssertEqual(progress.hintsShown, [SampleCourse.ids[0]: next])
    }
  }

  func testACopyThatCannotBeWrittenTo() throws {
    let store = ProgressStore(course: Course(root: URL(filePath: "/proc")))
    let trouble = try XCTUnwrap(store.keep(LabProgress(lab: "Slopes")))
    XCTAssertTrue(trouble.hasPrefix("Your progress is not kept: The folder /proc/.lab can't be made"), trouble)
  }

  func testItIsCurrentUntilAFileChanges() throws {
    let checks = try SampleCourse.outline().checks
    var files = SampleCourse.files
    var progress = LabProgress(lab: "Slopes")
    progress.take(try SampleCourse.failing(), fingerprint: files.fingerprint, at: 1)
    XCTAssertTrue(progress.isCurrent(for: checks, fingerprint: files.fingerprint))
    files.texts["Mean.swift"]? += " "
    XCTAssertFalse(progress.isCurrent(for: checks, fingerprint: files.fingerprint))
  }

  func testAPassedCheckForgetsItsHints() throws {
    var progress = LabProgress(lab: "Slopes")
    progress.hintsShown = [SampleCourse.ids[0]: 2, SampleCourse.ids[2]: 1]
    progress.take(try SampleCourse.failing(), fingerprint: "f", at: 1)
    XCTAssertEqual(progress.hintsShown, [SampleCourse.ids[2]: 1])
  }
}
