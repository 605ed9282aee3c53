import Foundation
import XCTest

/// Skips a test where submissions can't be kept apart from the machine.
func skipWithoutBubblewrap() throws {
  try XCTSkipUnless(FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is not installed.")
}
