import Foundation

/// Builds a lab's kit with SwiftPM when something it is made of has changed since the last time.
struct KitBuilder: Sendable {
  let course: Course
  let lab: Lab
  let rubric: Rubric
  let toolchain: Toolchain
  /// Called with lines that say how a build goes.
  let progress: @Sendable (String) -> Void

  /// The configuration of this very program: building the other one would build everything twice.
  #if DEBUG
    private static let configuration = "debug"
  #else
    private static let configuration = "release"
  #endif

  private var products: URL { course.root.appending(path: ".build/\(KitBuilder.configuration)") }
  private var folder: URL { course.root.appending(path: ".build/kits/\(KitBuilder.configuration)/\(lab.name)") }
  private var bundle: URL { products.appending(path: "\(Course.packageName)PackageTests.xctest") }

  /// The kit, built if need be.
  ///
  /// - Throws: ``GradingError`` when something doesn't build.
  func kit() async throws -> Kit {
    let inputs = inputList()
    let inputFile = folder.appending(path: "inputs")
    if (try? String(contentsOf: inputFile, encoding: .utf8)) != inputs {
      try? FileManager.default.removeItem(at: inputFile)
      try await buildBundle()
      try await collect()
      try await listChecks()
      try await warmOpenCache()
      guard inputList() == inputs else {
        throw GradingError(.build, "The checks of \(lab.name) changed while they were built: type the same again.")
      }
      try FileWriting.write(Data(inputs.utf8), to: inputFile)
    }
    let tests = readTests()
    return Kit(
      modules: folder.appending(path: "modules"), library: folder.appending(path: "libkit.a"),
      systemLibraries: readLines(of: "system-libraries"), cache: folder.appending(path: "cache"),
      openCache: folder.appending(path: "open-cache"), bundle: bundle,
      checks: tests.filter { !lab.isStudy($0.key) }, studies: tests.filter { lab.isStudy($0.key) })
  }

  /// Keeps other commands from building the same kit; waits for one that does.
  ///
  /// - Throws: ``GradingError`` when the kit's folder can't be made or stays locked.
  func lock() async throws -> FolderLock {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw GradingError(.output, "\(folder.path) can't be made: \(FileWriting.reason(error)).", underlying: error)
    }
    if let lock = try? FolderLock(folder) { return lock }
    progress("Waiting for another command that builds the kit of \(lab.name)")
    let deadline = ContinuousClock.now + KitBuilder.patience
    while ContinuousClock.now < deadline {
      if let lock = try? FolderLock(folder) { return lock }
      try await Task.sleep(for: .milliseconds(100))
    }
    return try FolderLock(folder)
  }

  /// How long another command may take to build the kit.
  private static let patience = Duration.seconds(1200)

  // MARK: - What the kit depends on

  /// One line for each file that the kit is made of: its path, size and time of change.
  private func inputList() -> String {
    let apart: Set = ["Grading", "Gradebook", "Workbench", "lab", "grader"]
    var folders = names(in: "Sources").filter { !apart.contains($0) }.map { "Sources/\($0)" }
    folders += ["Labs", "Assignments", "grading"].flatMap { group in names(in: group).map { "\(group)/\($0)/Checks" } }
    // What is written for readers only changes no kit.
    let lines = folders.flatMap { files(below: $0) }.filter { !$0.contains(".docc") } + ["Package.swift"]
    // A compiler's cache is of no use in another place.
    let others = [toolchain.version, course.root.path, "\(rubric.imports) \(rubric.optimize)"]
    return (lines.sorted().map(signature) + others)
      .joined(separator: "\n")
  }

  private func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: course.root.appending(path: folder).path)) ?? []
  }

  private func files(below folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: course.root.appending(path: folder).path)
    return (paths?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
  }

  private func signature(of path: String) -> String {
    var status = stat()
    stat(course.root.appending(path: path).path, &status)
    return "\(path) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  // MARK: - Building

  private func swift(_ arguments: [String], outputLimit: Int = 1 << 20) async throws -> ProgramResult {
    try await Program.run(
      [toolchain.swift] + arguments, in: course.root, timeLimit: .seconds(3600), outputLimit: outputLimit,
      onOutput: report)
  }

  /// Passes on the last line of what SwiftPM prints, as far as a person wants to know it.
  private func report(_ text: String) {
    guard let line = text.split(whereSeparator: \.isNewline).last else { return }
    if line.hasPrefix("[") || line.hasPrefix("Another instance") { progress(String(line)) }
  }

  /// Set by tests that run the commands: their own bundle is the one to use, and the SwiftPM that runs it holds the
  /// lock that another would wait for.
  package static let isBuiltKey = "GRADUS_BUNDLE_IS_BUILT"

  private func buildBundle() async throws {
    guard ProcessInfo.processInfo.environment[KitBuilder.isBuiltKey] == nil else { return }
    progress("Building the checks and the kit of \(lab.name)")
    // Naming the bundle builds what the checks need and nothing else: a stub that doesn't compile can't break it.
    let result = try await swift([
      "build", "-c", KitBuilder.configuration, "--product", "\(Course.packageName)PackageTests",
    ])
    guard result.status == 0 else {
      let errors = result.output.split(separator: "\n").filter { $0.contains("error:") }.prefix(5)
      throw GradingError(.build, "The checks don't build:\n\(errors.joined(separator: "\n"))")
    }
  }

  /// Copies the modules that a submission may import, and gathers their objects.
  private func collect() async throws {
    let allowed = try await closure(of: ["LabContracts", "LabRemoting", "LabSupport"] + rubric.imports)
    let modules = folder.appending(path: "modules")
    let library = folder.appending(path: "libkit.a")
    do {
      for stale in [modules, library] where FileManager.default.fileExists(atPath: stale.path) {
        try FileManager.default.removeItem(at: stale)
      }
      try FileWriting.makeFolder(modules)
      for name in allowed {
        try copyModule(name, to: modules)
      }
    } catch let error as CocoaError {
      throw GradingError(.build, "The kit can't be gathered: \(FileWriting.reason(error)).", underlying: error)
    }
    let objects = allowed.flatMap(objects)
    let result = try await Program.run(
      [toolchain.archiver, "rcsD", library.path] + objects, timeLimit: .seconds(120))
    guard result.status == 0 else { throw GradingError(.build, "The kit can't be gathered: \(result.output)") }
    let systemLibraries = allowed.flatMap(systemLibraries).joined(separator: "\n")
    try FileWriting.write(Data(systemLibraries.utf8), to: folder.appending(path: "system-libraries"))
  }

  /// The system's libraries that a module's map names: `link "z"`.
  private func systemLibraries(of module: String) -> [String] {
    moduleMap(of: module).matches(of: /link "([\w.+-]+)"/).map { String($0.1) }
  }

  /// The map of a module that only describes a library of the system; empty for others.
  private func moduleMap(of module: String) -> String {
    let file = course.root.appending(path: "Sources/\(module)/module.modulemap")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// Copies what the compiler reads of a module; of one in C just that it is there, so that its functions are out of a
  /// student's reach.
  private func copyModule(_ name: String, to modules: URL) throws {
    let isC = FileManager.default.fileExists(atPath: course.root.appending(path: "Sources/\(name)/include").path)
    guard isC || !moduleMap(of: name).isEmpty else {
      let file = "\(name).swiftmodule"
      return try FileManager.default.copyItem(
        at: products.appending(path: "Modules/\(file)"), to: modules.appending(path: file))
    }
    let folder = modules.appending(path: name)
    try FileWriting.makeFolder(folder)
    try FileWriting.write(Data("module \(name) {}\n".utf8), to: folder.appending(path: "module.modulemap"))
  }

  /// The objects of a module, one for each source file that it has now.
  private func objects(of module: String) -> [String] {
    let objects = files(below: "Sources/\(module)").compactMap { path -> String? in
      let name = path.dropFirst("Sources/\(module)/".count)
      let build = products.appending(path: "\(module).build")
      let candidates = [
        "\(name).o", "\((name.split(separator: "/").last ?? name)).o", "\(module).o",
      ].map { build.appending(path: $0).path }
      guard path.hasSuffix(".swift") || path.hasSuffix(".c") else { return nil }
      return candidates.first { FileManager.default.fileExists(atPath: $0) }
    }
    // Optimising builds may make one object of a whole module.
    return Array(Set(objects)).sorted()
  }

  /// The modules with all that they depend on.
  private func closure(of names: [String]) async throws -> [String] {
    let result = try await Program.run(
      [toolchain.swift, "package", "--ignore-lock", "describe", "--type", "json"], in: course.root,
      timeLimit: .seconds(300),
      outputLimit: 16 << 20)
    guard let start = result.output.firstIndex(of: "{"),
      let description = try? JSONDecoder().decode(PackageDescription.self, from: Data(result.output[start...].utf8))
    else { throw GradingError(.build, "SwiftPM can't describe the package: \(result.output.prefix(500))") }
    let dependencies = Dictionary(
      description.targets.map { ($0.name, $0.dependencies ?? []) }, uniquingKeysWith: { first, _ in first })
    var reached: [String] = []
    var waiting = names
    while let name = waiting.popLast() {
      guard let needs = dependencies[name] else {
        throw GradingError(.rubric, "\(lab.rubricFile.path) imports \(name), which is no module of this package.")
      }
      guard !reached.contains(name) else { continue }
      reached.append(name)
      waiting += needs
    }
    return reached.sorted()
  }

  private struct PackageDescription: Decodable {
    struct Target: Decodable {
      var name: String
      var dependencies: [String]?

      enum CodingKeys: String, CodingKey {
        case name
        case dependencies = "target_dependencies"
      }
    }
    var targets: [Target]
  }

  // MARK: - The checks

  private func listChecks() async throws {
    let result = try await Program.run(
      [bundle.path, "--list-tests"], timeLimit: .seconds(120), outputLimit: 4 << 20)
    guard result.status == 0 else { throw GradingError(.build, "The checks can't be listed: \(result.output)") }
    try FileWriting.write(Data(result.output.utf8), to: folder.appending(path: "checks"))
  }

  /// The lab's checks and studies by their ids: `Class.testMethod` for XCTest's `Module.Class/testMethod`.
  private func readTests() -> [String: String] {
    let modules = lab.checkModules.map { $0 + "." }
    return readLines(of: "checks").reduce(into: [:]) { checks, line in
      // The bundle has the tests of all modules.
      guard let module = modules.first(where: line.hasPrefix) else { return }
      checks[String(line.dropFirst(module.count)).replacing("/", with: ".")] = line
    }
  }

  /// The lines of one of the kit's files.
  private func readLines(of file: String) -> [String] {
    let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  // MARK: - Compiled C modules

  /// A source that imports what a submission may, so that a compiler leaves the compiled C modules in its cache.
  static func warmingSource(imports: [String]) -> String {
    (["Foundation", "FoundationEssentials", "Dispatch", "Distributed", "Glibc", "Synchronization", "RegexBuilder"]
      + ["LabContracts", "LabRemoting", "LabSupport"] + imports)
      .map { "import \($0)\n" }.joined() + "@main enum Main { static func main() {} }\n"
  }

  private func warmOpenCache() async throws {
    progress("Warming the compiler's cache")
    let cache = folder.appending(path: "open-cache")
    try? FileManager.default.removeItem(at: folder.appending(path: "cache"))
    try? FileManager.default.removeItem(at: cache)
    try FileWriting.makeFolder(cache)
    let source = folder.appending(path: "warming.swift")
    try FileWriting.write(Data(KitBuilder.warmingSource(imports: rubric.imports).utf8), to: source)
    let result = try await Program.run(
      [toolchain.frontend, "-frontend", "-typecheck", "-parse-as-library", source.path]
        + toolchain.frontendOptions(
          modules: folder.appending(path: "modules").path, cache: cache.path, optimize: rubric.optimize),
      timeLimit: .seconds(600))
    guard result.status == 0 else {
      throw GradingError(.build, "The kit's modules can't be imported: \(result.output)")
    }
  }
}
