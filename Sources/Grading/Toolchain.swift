import Foundation

/// The Swift toolchain that compiles submissions.
public struct Toolchain: Sendable, Equatable {
  /// The toolchain's `usr` folder.
  let usr: URL
  /// The target, such as `x86_64-unknown-linux-gnu`.
  let triple: String
  /// The compiler's version line.
  package let version: String

  var swiftc: String { usr.appending(path: "bin/swiftc").path }
  var swift: String { usr.appending(path: "bin/swift").path }
  var frontend: String { usr.appending(path: "bin/swift-frontend").path }
  var clang: String { usr.appending(path: "bin/clang").path }
  var archiver: String { usr.appending(path: "bin/llvm-ar").path }
  var runtime: String { usr.appending(path: "lib/swift/linux").path }
  var backtracer: String { usr.appending(path: "libexec/swift/linux/swift-backtrace-static").path }
  var architecture: String { String(triple.prefix { $0 != "-" }) }

  /// Finds the toolchain whose `swiftc` is on the path, and asks it what it is.
  ///
  /// - Throws: ``GradingError`` when there is none.
  public static func find() async throws -> Toolchain {
    guard let swiftc = executable(named: "swiftc") else {
      throw GradingError(
        .environment, "There is no swiftc on the PATH: install Swift 6.3 or later from https://www.swift.org/install.")
    }
    // Behind a launcher that picks a toolchain there is no frontend; where there is one, it answers five times sooner.
    let beside = URL(filePath: swiftc).resolvingSymlinksInPath().deletingLastPathComponent()
    let frontend = beside.appending(path: "swift-frontend").path
    let asked = FileManager.default.isExecutableFile(atPath: frontend) ? frontend : swiftc
    let result = try await Program.run([asked, "-print-target-info"], timeLimit: .seconds(60))
    guard result.status == 0, let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(result.output.utf8))
    else {
      throw GradingError(.environment, "\(swiftc) doesn't say what it is: \(result.output.prefix(200))")
    }
    // The runtime's folder is <usr>/lib/swift, also where swiftc is only a launcher that picks a toolchain.
    let resources = URL(filePath: info.paths.runtimeResourcePath)
    return Toolchain(
      usr: resources.deletingLastPathComponent().deletingLastPathComponent().standardizedFileURL,
      triple: info.target.unversionedTriple, version: info.compilerVersion)
  }

  /// Where a program lies, as a shell would find it.
  static func executable(named name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private struct TargetInfo: Decodable {
    struct Target: Decodable { var unversionedTriple: String }
    struct Paths: Decodable { var runtimeResourcePath: String }
    var compilerVersion: String
    var target: Target
    var paths: Paths
  }
}
