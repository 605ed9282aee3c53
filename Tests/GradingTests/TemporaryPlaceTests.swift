import Foundation
import Grading
import XCTest

final class TemporaryPlaceTests: XCTestCase {
  func testOnlyWhatAGraderLeftIsRemoved() throws {
    let place = try TemporaryPlace()
    defer { place.remove() }
    // Somebody's own folder may have such a name: an unpacked gradus-master, say.
    let own = try makeFolder(["notes.txt"])
    defer { try? FileManager.default.removeItem(at: own) }
    let left = try makeFolder([".gradus-temporary", "slot-0"])
    TemporaryPlace.removeAbandoned()
    XCTAssertTrue(exists(place.folder), "Its grader is at work.")
    XCTAssertTrue(exists(own.appending(path: "notes.txt")))
    XCTAssertFalse(exists(left))
  }

  private func makeFolder(_ files: [String]) throws -> URL {
    let folder = URL(filePath: "/tmp/gradus-\(UUID().uuidString.prefix(6))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for file in files { try Data().write(to: folder.appending(path: file)) }
    return folder
  }

  private func exists(_ place: URL) -> Bool { FileManager.default.fileExists(atPath: place.path) }
}
