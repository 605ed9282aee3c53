import Foundation
import Grading

/// Looks at what the labs need of a machine.
package struct Doctor: Sendable {
  /// The folder to look at; `nil` when the current one belongs to no course.
  package var course: Course?
  /// Where zlib's header lies, in the order of looking.
  package var headerFolders = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"]
  /// What installs a package, such as `sudo apt-get install`; `nil` where nobody knows.
  package var installer = Doctor.usualInstaller

  /// The bytes that building the checks takes, with room to spare.
  private static let neededBytes = 2_000_000_000
  /// The oldest Swift that builds the course.
  private static let oldestSwift = (major: 6, minor: 3)

  /// Creates a doctor for a course.
  package init(course: Course?) {
    self.course = course
  }

  /// Looks at everything.
  ///
  /// - Returns: A finding for each thing, in the order in which they are needed.
  package func findings() async -> [Finding] {
    [await swift(), zlib(), courseFolder()] + (course.map { [disk($0), writing($0)] } ?? []) + [temporary(), sandbox()]
  }

  // MARK: - One thing each

  private func swift() async -> Finding {
    do {
      return Doctor.swift(version: try await Toolchain.find().version)
    } catch {
      return Finding("Swift", .wrong, "\(error)")
    }
  }

  /// What a compiler's version line says, such as `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  package static func swift(version line: String) -> Finding {
    let remedy = "Install Swift \(oldestSwift.major).\(oldestSwift.minor) or later: https://www.swift.org/install"
    guard let match = line.firstMatch(of: /Swift version ([0-9]+)\.([0-9]+)([0-9.]*)/), let major = Int(match.1),
      let minor = Int(match.2)
    else { return Finding("Swift", .wrong, "The compiler doesn't say its version: \(line)", remedy: remedy) }
    let version = "\(major).\(minor)\(match.3)"
    guard (major, minor) >= oldestSwift else {
      return Finding("Swift", .wrong, "\(version) is too old", remedy: remedy)
    }
    return Finding("Swift", .fine, version)
  }

  private func zlib() -> Finding {
    let folder = headerFolders.first { FileManager.default.fileExists(atPath: "\($0)/zlib.h") }
    guard folder == nil else { return Finding("zlib", .fine, "its header is there") }
    return Finding(
      "zlib", .wrong, "its header zlib.h is missing",
      remedy: installer.map { "\($0) libz-dev" } ?? "Install zlib's development package.")
  }

  private func courseFolder() -> Finding {
    guard let course else {
      return Finding(
        "Course", .wrong, "the current folder belongs to no course",
        remedy: "cd into the folder that holds Package.swift and Labs.")
    }
    return Finding("Course", .fine, course.root.path)
  }

  private func disk(_ course: Course) -> Finding {
    var status = statvfs()
    guard statvfs(course.root.path, &status) == 0 else {
      return Finding("Disk", .wrong, "\(course.root.path): \(String(cString: strerror(errno)))")
    }
    return Doctor.disk(freeBytes: Int(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize)))
  }

  /// What so much room on the disk means.
  package static func disk(freeBytes: Int) -> Finding {
    let words = "\(freeBytes / 1_000_000_000).\(freeBytes / 100_000_000 % 10) GB free"
    guard freeBytes >= neededBytes else {
      return Finding(
        "Disk", .wrong, "\(words); building the checks takes up to 2 GB",
        remedy: "Make room, or if the course was built before: rm -r .build")
    }
    return Finding("Disk", .fine, words)
  }

  private func writing(_ course: Course) -> Finding {
    Doctor.writing("Writing", in: course.root, remedy: "chmod -R u+w '\(course.root.path)'")
  }

  private func temporary() -> Finding {
    Doctor.writing("Temporary", in: URL(filePath: "/tmp"), remedy: "chmod 1777 /tmp   (as the administrator)")
  }

  /// Tries to write a file in a folder.
  package static func writing(_ subject: String, in folder: URL, remedy: String) -> Finding {
    let file = folder.appending(path: ".lab-doctor-\(getpid())")
    do {
      try FileWriting.write(Data("x".utf8), to: file)
      try? FileManager.default.removeItem(at: file)
      return Finding(subject, .fine, "\(folder.path) can be written to")
    } catch {
      return Finding(subject, .wrong, "\(folder.path) can't be written to", remedy: remedy)
    }
  }

  private func sandbox() -> Finding {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let isThere = path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/bwrap")
    }
    guard !isThere else { return Finding("Sandbox", .fine, "bubblewrap is there") }
    return Finding(
      "Sandbox", .optional, "bubblewrap is missing; only grading a class needs it",
      remedy: installer.map { "\($0) bubblewrap" })
  }

  private static var usualInstaller: String? {
    let managers = [("/usr/bin/apt-get", "sudo apt-get install")]
    return managers.first { FileManager.default.isExecutableFile(atPath: $0.0) }?.1
  }
}
