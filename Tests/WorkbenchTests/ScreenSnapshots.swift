import Foundation
import Workbench
import XCTest

extension XCTestCase {
  /// Compares a screen at 80 and 120 columns, with and without colour, with the files in `Screens/`.
  ///
  /// With `GRADUS_RECORD_SCREENS` in the environment it writes them instead: read the difference in git.
  func assertScreen(_ screen: some Screen, _ name: String, file: StaticString = #filePath, line: UInt = #line) throws {
    for width in [80, 120] {
      for isColored in [false, true] {
        let place = ScreenFolder.url.appending(path: "\(name)-\(width)\(isColored ? "-coloured" : "").txt")
        let text = screen.text(on: Terminal(width: width, isColored: isColored))
        for row in screen.lines(width: width) {
          XCTAssertLessThanOrEqual(row.width, width, row.text(isColored: false), file: file, line: line)
        }
        XCTAssertEqual(text.contains("\u{1b}"), isColored, "\(name) at \(width)", file: file, line: line)
        if ScreenFolder.isRecording {
          try Data(text.utf8).write(to: place)
        } else {
          let recorded = try String(contentsOf: place, encoding: .utf8)
          XCTAssertEqual(text, recorded, "\(name) at \(width)", file: file, line: line)
        }
      }
    }
  }

  /// Compares a picture with the file in `Screens/`, or writes it, as ``assertScreen(_:_:file:line:)`` does.
  func assertPicture(_ svg: String, _ name: String, file: StaticString = #filePath, line: UInt = #line) throws {
    let place = ScreenFolder.url.appending(path: "\(name).svg")
    if ScreenFolder.isRecording { return try Data(svg.utf8).write(to: place) }
    XCTAssertEqual(svg, try String(contentsOf: place, encoding: .utf8), file: file, line: line)
  }
}

/// Where the recorded screens lie.
enum ScreenFolder {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
  static let isRecording = ProcessInfo.processInfo.environment["GRADUS_RECORD_SCREENS"] != nil
}
