import Foundation
import XCTest

/// Runs the commands as a user who is not root, for tests that root runs.
enum OrdinaryUser {
  /// Starts a command as the user nobody.
  static let launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]

  /// Skips the test where that user can't even read what was built.
  static func skipUnlessItCanReadTheRepository() throws {
    let grader = CommandRun.products.appending(path: "grader").path
    let words = launcher + ["/usr/bin/test", "-x", grader]
    guard try CommandRun(words[0], Array(words.dropFirst())).status == 0 else {
      throw XCTSkip("The repository can't be read by an ordinary user.")
    }
  }
}
