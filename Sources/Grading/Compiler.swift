import Foundation

/// Compiles and links the files of one submission, in the sandbox: compiling is running a stranger's code.
///
/// The frontend and the linker are called directly. The driver would read linker flags out of the student's object
/// file (`swift-autolink-extract`), and costs twice the time.
struct Compiler: Sendable {
  /// How a try went.
  struct Attempt: Sendable {
    var succeeded: Bool
    var timedOut: Bool
    var output: String
  }

  let toolchain: Toolchain
  let kit: Kit
  let sandbox: Sandbox
  let slot: Sandbox.Slot
  let workspace: Workspace
  let module: String
  let optimize: Bool

  private static let timeLimit: Duration = .seconds(20)
  /// What a compiler may use, in bytes.
  static let memory = 3 << 30
  private static let limits = Sandbox.Limits(
    memory: memory, processorSeconds: 20, fileSize: 256 << 20, descriptors: 256, temporarySpace: 512 << 20)

  /// Tries to make the worker from these files.
  ///
  /// - Parameters:
  ///   - files: The texts by name, `main.swift` among them.
  ///   - deadline: When to give up, if that is before the compiler's own limit.
  /// - Returns: Whether there is a worker now, and what the compiler said.
  /// - Throws: ``GradingError`` when the compiler can't be run at all.
  func makeWorker(
    _ files: [String: String], until deadline: ContinuousClock.Instant? = nil
  ) async throws -> Attempt {
    let limit = ContinuousClock.now + Compiler.timeLimit
    let deadline = min(deadline ?? limit, limit)
    try workspace.clear()
    for (name, text) in files { try FileWriting.write(Data(text.utf8), to: workspace.sources.appending(path: name)) }
    let result = try await run(names: files.keys.sorted(), privateCache: false, until: deadline)
    // A module that the kit's read-only cache doesn't hold is compiled once more, into a cache of the student's own.
    guard result.status != 0, !result.timedOut,
      result.output.split(separator: "\n").contains(where: {
        $0.hasPrefix("<unknown>:0: error: unable to open output file '\(places.cache)")
      })
    else {
      return attempt(result)
    }
    return attempt(try await run(names: files.keys.sorted(), privateCache: true, until: deadline))
  }

  private func attempt(_ result: ProgramResult) -> Attempt {
    Attempt(
      succeeded: result.status == 0 && workspace.hasWorker, timedOut: result.timedOut || result.status == 128 + SIGXCPU,
      output: result.output)
  }

  private func run(
    names: [String], privateCache: Bool, until deadline: ContinuousClock.Instant
  ) async throws -> ProgramResult {
    let compile = [toolchain.frontend] + frontendArguments(names, cache: privateCache ? "/tmp/cache" : places.cache)
    let link = [toolchain.clang] + linkArguments
    // What the compiler is not to blame for ends before it starts, and leaves no mark.
    let mark = ": >\("\(places.output)/\(Workspace.startMark)".quotedForShell)"
    let script = ([mark] + [compile, link].map { $0.map(\.quotedForShell).joined(separator: " ") })
      .joined(separator: " && ")
    let job = Sandbox.Job(
      mounts: mounts, environment: ["PATH": "/usr/bin", "HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8"],
      limits: Compiler.limits, folder: "/submission",
      command: ["/usr/bin/sh", "-c", script])
    while true {
      let result = try await Program.run(
        try sandbox.command(for: job, in: slot), in: workspace.sources,
        timeLimit: ContinuousClock.now.duration(to: deadline),
        outputLimit: 256 << 10)
      if workspace.hasStarted || result.timedOut { return result }
      // Where slots share a user, one that forks without end leaves no process for the others until its time is up.
      guard result.output.contains("Resource temporarily unavailable"), ContinuousClock.now < deadline - .seconds(1)
      else {
        throw GradingError(.environment, "The compiler could not be started: \(result.output.prefix(300))")
      }
      try await Task.sleep(for: .milliseconds(500))
    }
  }

  // MARK: - Where things are, inside the sandbox or outside

  private struct Places {
    var output: String
    var modules: String
    var library: String
    var cache: String
  }

  private var places: Places {
    switch sandbox.kind {
    case .bubblewrap:
      Places(
        output: "/out", modules: "/kit/modules", library: "/kit/libkit.a", cache: Kit.cachePlace)
    case .none:
      Places(
        output: workspace.output.path, modules: kit.modules.path, library: kit.library.path,
        cache: kit.openCache.path)
    }
  }

  private var mounts: [Sandbox.Mount] {
    Sandbox.compilerMounts(toolchain) + [
      .init(source: workspace.sources.path, place: "/submission"),
      .init(source: workspace.output.path, place: "/out", isWritable: true),
      .init(source: kit.modules.path, place: "/kit/modules"),
      .init(source: kit.library.path, place: "/kit/libkit.a"),
      .init(source: kit.cache.path, place: Kit.cachePlace),
    ]
  }

  // MARK: - The two calls

  private func frontendArguments(_ names: [String], cache: String) -> [String] {
    ["-frontend", "-c"] + names.map { "./\($0)" }
      + toolchain.frontendOptions(modules: places.modules, cache: cache, optimize: optimize) + [
        "-solver-scope-threshold=100000", "-module-name", module, "-o", "\(places.output)/worker.o",
      ]
  }

  private var linkArguments: [String] {
    let runtime = toolchain.runtime
    let libraries = [
      "swiftCore", "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser", "swiftSwiftOnoneSupport",
      "swiftDistributed", "swiftSynchronization", "swiftGlibc", "swiftRegexBuilder", "swiftDispatch", "dispatch",
      "BlocksRuntime", "FoundationEssentials", "Foundation", "FoundationInternationalization", "_FoundationICU", "m",
    ]
    return [
      "-fuse-ld=lld", "-pie", "--target=\(toolchain.triple)", "\(runtime)/\(toolchain.architecture)/swiftrt.o",
      "\(places.output)/worker.o",
      // A student's symbol with the name of one of the kit's is an error then, instead of taking its place.
      "-Wl,--whole-archive", places.library, "-Wl,--no-whole-archive",
      "-Wl,--no-dependent-libraries", "-Wl,-rpath,\(runtime)", "-L\(runtime)", "-Wl,--as-needed",
    ] + (libraries + kit.systemLibraries).map { "-l\($0)" } + ["-o", "\(places.output)/worker"]
  }
}

extension Toolchain {
  /// The frontend's options that the cache of compiled C modules depends on: another option is another cache.
  ///
  /// Debug information places the sources in `/submission`, wherever they lie.
  func frontendOptions(modules: String, cache: String, optimize: Bool) -> [String] {
    [
      "-target", triple, "-disable-objc-interop", "-swift-version", "6", "-I", modules, "-module-cache-path", cache,
      "-no-color-diagnostics", "-diagnostic-style", "llvm", optimize ? "-O" : "-Onone",
      "-g", "-debug-info-format=dwarf", "-dwarf-version=4", "-file-compilation-dir", "/submission",
    ]
  }
}

extension Sandbox {
  /// What the compiler and the linker read.
  static func compilerMounts(_ toolchain: Toolchain) -> [Mount] {
    let folders = ["/usr/bin", "/usr/include", "/etc/alternatives", "/etc/ld.so.cache", toolchain.usr.path]
    return folders.filter { FileManager.default.fileExists(atPath: $0) }.map { Mount(source: $0, place: $0) }
  }
}

extension String {
  /// The word as a shell reads it literally.
  var quotedForShell: String {
    "'" + replacing("'", with: "'\\''") + "'"
  }
}
