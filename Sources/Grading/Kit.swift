import Foundation

/// What every submission to a lab is compiled against and checked with: built once, reused while nothing it is made of changes.
struct Kit: Sendable {
  /// The modules that the student's files may import, and those that these need.
  let modules: URL
  /// The objects of those modules.
  let library: URL
  /// The system's libraries that those modules need, such as `z`.
  let systemLibraries: [String]
  /// Compiled C modules, for compiling in the sandbox; read-only there.
  let cache: URL
  /// The same, for compiling without a sandbox: such a cache only works at the path where it was made.
  let openCache: URL
  /// The bundle that holds all checks.
  let bundle: URL
  /// The name by which XCTest knows each of the lab's checks, such as `Module.Class/testMethod`.
  let checks: [String: String]
  /// The same for the lab's studies.
  let studies: [String: String]

  /// Where the cache is seen inside the sandbox.
  static let cachePlace = "/kit/cache"

  /// Makes sure that other users can reach the kit.
  ///
  /// - Parameter folder: Where to copy what a sandboxed compiler reads, if the kit itself lies in somebody's home.
  /// - Returns: The kit, or its copy.
  /// - Throws: ``GradingError`` when it can't be copied.
  func reachable(byOthersIn folder: URL) throws -> Kit {
    guard Sandbox.isRoot, !Kit.isReachableByOthers(modules) else { return self }
    func copy(_ source: URL) throws -> URL {
      let copy = folder.appending(path: source.lastPathComponent)
      do {
        try FileManager.default.copyItem(at: source, to: copy)
      } catch {
        throw GradingError(
          .output, "The kit can't be copied to \(folder.path): \(FileWriting.reason(error)).", underlying: error)
      }
      return copy
    }
    return Kit(
      modules: try copy(modules), library: try copy(library), systemLibraries: systemLibraries, cache: try copy(cache),
      openCache: openCache, bundle: bundle, checks: checks, studies: studies)
  }

  private static func isReachableByOthers(_ folder: URL) -> Bool {
    var folder = folder.resolvingSymlinksInPath()
    while folder.path != "/" {
      var status = stat()
      guard stat(folder.path, &status) == 0, status.st_mode & S_IXOTH != 0 else { return false }
      folder.deleteLastPathComponent()
    }
    return true
  }
}
