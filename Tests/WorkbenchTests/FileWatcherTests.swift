import Foundation
import Workbench
import XCTest

final class FileWatcherTests: XCTestCase {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-test-\(UUID().uuidString)")
  private var file: URL { folder.appending(path: "Mean.swift") }

  override func setUpWithError() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("one".utf8).write(to: file)
  }

  override func tearDown() {
    try? FileManager.default.removeItem(at: folder)
  }

  func testASaveInPlaceAndASaveByRenaming() throws {
    var watcher = FileWatcher(["Mean.swift"], in: folder)
    defer { watcher.close() }
    XCTAssertFalse(watcher.hasChanged())
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data("two, and longer".utf8))
    try handle.close()
    XCTAssertTrue(watcher.hasChanged())
    XCTAssertFalse(watcher.hasChanged(), "Once is enough.")
    // As vim and many others save: another file takes the place.
    try Data("two, and longer".utf8).write(to: file, options: .atomic)
    XCTAssertTrue(watcher.hasChanged(), "It is another file, whatever is in it.")
  }

  func testOtherFilesDontMatter() throws {
    var watcher = FileWatcher(["Mean.swift"], in: folder)
    defer { watcher.close() }
    try Data("x".utf8).write(to: folder.appending(path: ".Mean.swift.swp"))
    XCTAssertFalse(watcher.hasChanged())
  }

  func testAFileThatAppearsAndOneThatGoes() throws {
    var watcher = FileWatcher(["Mean.swift", "Descent.swift"], in: folder)
    defer { watcher.close() }
    try Data("x".utf8).write(to: folder.appending(path: "Descent.swift"))
    XCTAssertTrue(watcher.hasChanged())
    try FileManager.default.removeItem(at: file)
    XCTAssertTrue(watcher.hasChanged())
  }

  func testTheKernelSaysThatSomethingHappened() throws {
    let watcher = FileWatcher(["Mean.swift"], in: folder)
    defer { watcher.close() }
    try XCTSkipIf(watcher.descriptor < 0, "This system has no inotify left.")
    var source = [pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)]
    XCTAssertEqual(poll(&source, 1, 0), 0)
    try Data("x".utf8).write(to: file, options: .atomic)
    XCTAssertEqual(poll(&source, 1, 1000), 1)
  }
}
