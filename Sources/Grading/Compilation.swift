import Foundation

/// What became of a file of a submission.
public enum FileState: String, Codable, Sendable {
  /// It is part of the worker.
  case compiled
  /// It doesn't compile or was refused; the stub stands in its place.
  case replacedByStub
  /// It was not handed in; the stub stands in its place.
  case missing
}

/// Compiles a submission into a worker; a file that doesn't compile costs only its own checks.
package struct Compilation {
  /// What became of a file.
  package struct FileResult {
    package var name: String
    package var state: FileState
    package var diagnostics: String

    package init(name: String, state: FileState, diagnostics: String) {
      self.name = name
      self.state = state
      self.diagnostics = diagnostics
    }
  }

  private let compiler: Compiler
  private let sources: LabSources
  private let staged: [StagedFile]
  /// The student's files that are still in.
  private var texts: [String: String]
  private var diagnostics: [String: String]

  /// Compiles what was staged, replacing files by their stubs until it compiles.
  ///
  /// - Returns: What became of each file, in the rubric's order; the worker lies where `compiler` puts it.
  /// - Throws: ``GradingError`` when the stubs alone don't compile, or the compiler can't be run.
  static func run(_ staged: [StagedFile], sources: LabSources, compiler: Compiler) async throws -> [FileResult] {
    var compilation = Compilation(compiler: compiler, sources: sources, staged: staged)
    try await compilation.compile()
    return compilation.results
  }

  private init(compiler: Compiler, sources: LabSources, staged: [StagedFile]) {
    (self.compiler, self.sources, self.staged) = (compiler, sources, staged)
    texts = Dictionary(uniqueKeysWithValues: staged.compactMap { file in file.text.map { (file.name, $0) } })
    diagnostics = Dictionary(uniqueKeysWithValues: staged.compactMap { file in file.refusal.map { (file.name, $0) } })
  }

  /// How long all attempts on one submission may take before every file of it is replaced.
  private static let budget: Duration = .seconds(60)

  /// How long a file that is tried alone among the stubs may take.
  private static let timeForOne: Duration = .seconds(10)

  private mutating func compile() async throws {
    let deadline = ContinuousClock.now + Compilation.budget
    while true {
      // The stubs alone are ours, and may take the compiler's own time.
      let attempt = try await compiler.makeWorker(files(with: texts), until: texts.isEmpty ? nil : deadline)
      if attempt.succeeded { return }
      guard !texts.isEmpty else {
        throw GradingError(.build, "The lab's own stubs don't compile: \(attempt.output.prefix(2000))")
      }
      if ContinuousClock.now > deadline {
        diagnostics.merge(texts.mapValues { _ in "Compiling took too long." }) { $1 }
        texts = [:]
        continue
      }
      // Every round takes at least one file out.
      for (name, words) in try await blame(for: attempt, until: deadline) {
        texts[name] = nil
        diagnostics[name] = words
      }
    }
  }

  private func files(with texts: [String: String]) -> [String: String] {
    sources.stubs.merging(texts) { $1 }.merging(["main.swift": sources.main]) { $1 }
  }

  private var results: [FileResult] {
    staged.map { file in
      let state: FileState =
        if texts[file.name] != nil { .compiled } else if diagnostics[file.name] != nil { .replacedByStub } else {
          .missing
        }
      return FileResult(name: file.name, state: state, diagnostics: diagnostics[file.name] ?? file.remark ?? "")
    }
  }

  /// The files that a failed attempt is laid to, with what their author is told.
  private func blame(
    for attempt: Compiler.Attempt, until deadline: ContinuousClock.Instant
  ) async throws -> [String: String] {
    let diagnostics = Diagnostics(attempt.output)
    if attempt.output.contains("invalid redeclaration"), !misplacedFunctions.isEmpty { return misplacedFunctions }
    // A changed signature shows in the files that call the function too: whether it explains all is tried first.
    let changed = try await changedSignatures(until: deadline)
    if !changed.isEmpty, try await compiles(without: changed, until: deadline) { return changed }
    let named = diagnostics.filesWithErrors(among: Set(texts.keys))
    if !named.isEmpty, !attempt.timedOut {
      return Dictionary(uniqueKeysWithValues: named.map { ($0, words(for: $0, in: diagnostics)) })
    }
    if !changed.isEmpty { return changed }
    var alone: [String: String] = [:]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) where ContinuousClock.now < deadline {
      let attempt = try await compiler.makeWorker(
        files(with: [name: text]), until: min(deadline, .now + Compilation.timeForOne))
      if !attempt.succeeded { alone[name] = words(for: name, attempt) }
    }
    // Each compiles by itself: it is how they meet that fails.
    return alone.isEmpty ? texts.mapValues { _ in "The files don't compile together." } : alone
  }

  private func compiles(
    without changed: [String: String], until deadline: ContinuousClock.Instant
  ) async throws -> Bool {
    try await compiler.makeWorker(files(with: texts.filter { changed[$0.key] == nil }), until: deadline).succeeded
  }

  /// The files in which a function that the lab calls is not declared as the stub declares it.
  private func changedSignatures(until deadline: ContinuousClock.Instant) async throws -> [String: String] {
    var changed: [String: String] = texts.reduce(into: [:]) { changed, file in
      let missing = Signatures.missing(from: file.value, ofStub: sources.stubs[file.key] ?? "")
      guard !missing.isEmpty else { return }
      let words = missing.map {
        "\(file.key) does not declare `\($0)` as the lab calls it: give your function this name, these labels and these types."
      }
      changed[file.key] = words.joined(separator: "\n")
    }
    // The same type can be written in two ways: a file that fits among the stubs has changed nothing.
    for name in changed.keys.sorted() where ContinuousClock.now < deadline {
      let alone = files(with: texts.filter { $0.key == name })
      if try await compiler.makeWorker(alone, until: deadline).succeeded { changed[name] = nil }
    }
    return changed
  }

  /// The files that declare a function which another file of the student's declares as well, and which belongs there.
  private var misplacedFunctions: [String: String] {
    texts.reduce(into: [:]) { misplaced, file in
      let strangers = Signatures.strangers(in: file.value, of: file.key, stubs: sources.stubs)
      guard !strangers.isEmpty else { return }
      misplaced[file.key] = strangers.sorted { $0.key < $1.key }.map { name, home in
        "\(file.key) declares `\(name)`, which belongs in \(home): keep it there only."
      }
      .joined(separator: "\n")
    }
  }

  /// The compiler's words for a file, with the other place of what is declared twice, and with what it may import.
  private func words(for name: String, in diagnostics: Diagnostics) -> String {
    let words = diagnostics.words(for: name)
    let doubles = Set(words.matches(of: /invalid redeclaration of '(\w+)/).map { String($0.1) }).sorted()
    let remarks = doubles.compactMap { double in
      texts.keys.sorted().first { other in
        other != name && Signatures.declares(double, in: texts[other] ?? "")
      }
      .map { "`\(double)` is declared in \($0) too: keep it in one of the two files." }
    }
    return (remarks + remarksOnModules(of: name, in: words) + [words]).joined(separator: "\n")
  }

  /// A module that is there, though not for these files, is a riddle without a remark.
  private func remarksOnModules(of name: String, in words: String) -> [String] {
    let stub = sources.stubs[name] ?? ""
    let known = stub.matches(of: /(?m)^import (\w+)/).map { String($0.1) }.joined(separator: ", ")
    let missing = Set(words.matches(of: /no such module '(\w+)'/).map { String($0.1) }).sorted()
    return missing.map { "`\($0)` is not there for this lab's files. The stub of \(name) imports \(known)." }
  }

  private func words(for name: String, _ attempt: Compiler.Attempt) -> String {
    if attempt.timedOut { return "The compiler did not finish with \(name) within its time limit." }
    let words = Diagnostics(attempt.output).words(for: name)
    return words.isEmpty ? "The compiler gave up on \(name)." : words
  }
}
