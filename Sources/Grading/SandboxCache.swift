import Foundation

/// Makes the cache of compiled C modules that every sandboxed compiler reads.
///
/// It is made in the sandbox, by a compiler that sees only our own source, because such a cache works only at the path
/// where it was made. Submissions see it read-only, so that none can leave something in it for another.
enum SandboxCache {
  /// Makes the cache if it isn't there.
  static func prepare(for kit: Kit, rubric: Rubric, sandbox: Sandbox, in folder: URL) async throws {
    guard sandbox.kind == .bubblewrap, !FileManager.default.fileExists(atPath: kit.cache.path) else { return }
    let slot = sandbox.slot(0, for: "warming", memory: Compiler.memory)
    defer { slot.close() }
    let workspace = try Workspace(folder: folder.appending(path: "warming"), for: slot)
    defer { workspace.remove() }
    let source = workspace.sources.appending(path: "warming.swift")
    try FileWriting.write(Data(KitBuilder.warmingSource(imports: rubric.imports).utf8), to: source)
    let mounts =
      Sandbox.compilerMounts(sandbox.toolchain) + [
        .init(source: workspace.sources.path, place: "/submission"),
        .init(source: kit.modules.path, place: "/kit/modules"),
        .init(source: workspace.output.path, place: Kit.cachePlace, isWritable: true),
      ]
    let limits = Sandbox.Limits(
      memory: 3 << 30, processorSeconds: 600, fileSize: 256 << 20, descriptors: 256, temporarySpace: 512 << 20)
    let job = Sandbox.Job(
      mounts: mounts, environment: ["PATH": "/usr/bin", "HOME": "/tmp", "TMPDIR": "/tmp"], limits: limits,
      command: [
        sandbox.toolchain.frontend, "-frontend", "-typecheck", "-parse-as-library", "/submission/warming.swift",
      ]
        + sandbox.toolchain.frontendOptions(modules: "/kit/modules", cache: Kit.cachePlace, optimize: rubric.optimize))
    let result = try await Program.run(try sandbox.command(for: job, in: slot), timeLimit: .seconds(900))
    guard result.status == 0 else {
      throw GradingError(.environment, "The compiler doesn't work in the sandbox: \(result.output.prefix(500))")
    }
    try keep(workspace.output, as: kit.cache)
  }

  /// Moves the finished cache into place, readable for every slot's user.
  private static func keep(_ made: URL, as cache: URL) throws {
    let unfinished = cache.appendingPathExtension("unfinished")
    try? FileManager.default.removeItem(at: unfinished)
    do {
      try FileManager.default.copyItem(at: made, to: unfinished)
      let paths = FileManager.default.enumerator(atPath: unfinished.path)?.compactMap { $0 as? String } ?? []
      for path in paths + [""] {
        let file = unfinished.appending(path: path).path
        if Sandbox.isRoot { chown(file, 0, 0) }
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        chmod(file, isFolder.boolValue ? 0o755 : 0o644)
      }
      try FileManager.default.moveItem(at: unfinished, to: cache)
    } catch {
      throw GradingError(.output, "\(cache.path) can't be written: \(FileWriting.reason(error)).", underlying: error)
    }
  }
}
