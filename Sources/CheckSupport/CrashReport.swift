import LabSupport

/// What Swift's runtime and its backtracer said as a worker stopped.
///
/// The text comes from the student's process, so it may be forged: it is shown to the student, and decides nothing.
package struct CrashReport: Equatable, Sendable {
  /// Why the process stopped, such as `Index out of range`; `nil` when it didn't say.
  package var reason: String?
  /// The student's line, such as `LinearModel.swift:4, in predictions(of:for:)`.
  package var location: String?
  /// What was printed before the report, without the mark of a stub.
  package var output: String

  /// The folder that debug information places a submission in, wherever it was compiled.
  package static let sourceFolder = "/submission/"

  /// Reads what a worker wrote on its standard error stream.
  ///
  /// - Parameter text: All of it: the student's output, then perhaps a report.
  package init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let report = lines.lastIndex { $0.contains("*** Signal ") && $0.contains("Backtracing from") }
    let fatal = lines[..<(report ?? lines.endIndex)].lastIndex { CrashReport.trapMessage(in: $0) != nil }
    // Without a report, "Fatal error" may be anything that the student printed.
    let start = report == nil ? lines.endIndex : min(report ?? lines.endIndex, fatal ?? lines.endIndex)
    output = lines[..<start].filter { !$0.hasPrefix(UnimplementedMark.prefix) }.joined(separator: "\n")
    if start < lines.endIndex, output.isEmpty == false { output += "\n" }

    let frames = report.map { lines[$0...].compactMap { BacktraceFrame($0) } } ?? []
    reason = CrashReport.reason(
      message: fatal.flatMap { CrashReport.trapMessage(in: lines[$0]) }, frames: frames,
      lines: lines[(report ?? lines.endIndex)...])
    location = frames.first { $0.isStudents }.map { frame in
      // Code that the compiler added has no line.
      "\(frame.file)\(frame.line.isEmpty ? "" : ":\(frame.line)"), in \(frame.function)"
    }
  }

  /// Whether the runtime or Foundation says that there was no memory to be had.
  var isOutOfMemory: Bool {
    ["failed to allocate", "unable to allocate memory"].contains { reason?.lowercased().hasPrefix($0) == true }
  }

  /// Whether a crash is being reported.
  static func hasBegun(in text: String) -> Bool {
    let last = text.split(separator: "\n").suffix(3)
    return last.contains { $0.contains("Fatal error") || $0.contains("*** Signal ") }
  }

  private static func reason(message: String?, frames: [BacktraceFrame], lines: ArraySlice<Substring>) -> String? {
    let students = frames.filter(\.isStudents)
    if students.count >= 8, Set(students.map(\.function)).count <= 2 {
      return "The stack overflowed: a function calls itself without end"
    }
    if let message { return message }
    // A trap without a message, such as that of an overflow: the debug information has its name.
    if let failure = lines.first(where: { $0.hasPrefix("*** Swift runtime failure: ") }) {
      let words = failure.dropFirst("*** Swift runtime failure: ".count)
      return words.prefix(1).uppercased() + words.dropFirst().dropLast(words.hasSuffix(" ***") ? 4 : 0)
    }
    // Foundation is optimised, so its traps have no words.
    if let top = frames.first?.function, top.hasPrefix("Data."), top.contains("subscript") {
      return "Index out of range of a Data; the first index of a slice is its startIndex"
    }
    let crash = lines.first { $0.hasPrefix("*** Program crashed: ") }
    return crash.map { line in
      let words = line.dropFirst("*** Program crashed: ".count)
      return String(words.range(of: " at 0x").map { words[..<$0.lowerBound] } ?? words)
    }
  }

  /// What a trap says in its line, such as `Index out of range` in `…: Fatal error: Index out of range`.
  private static func trapMessage(in line: Substring) -> String? {
    if let mark = line.range(of: "Fatal error") {
      let words = line[mark.upperBound...].drop { $0 == ":" || $0 == " " }
      return words.isEmpty ? "Fatal error" : String(words)
    }
    let mark = ["Precondition failed", "Assertion failed"].lazy.compactMap { line.range(of: $0) }.first
    return mark.map { String(line[$0.lowerBound...]) }
  }
}

/// A line of a backtrace that names a place in some source file.
private struct BacktraceFrame {
  var function: String
  var file: String
  var line: String
  var isStudents: Bool

  /// Reads `0 [ra] 0x000055d9ffabef0d sigmoid(_:) + 188 in worker at /submission/Sigmoid.swift:1:59`.
  init?(_ text: Substring) {
    guard let address = text.range(of: "0x"),
      text[..<address.lowerBound].first(where: { !$0.isWhitespace })?.isNumber == true
    else { return nil }
    let words = text[address.upperBound...].drop { $0 != " " }.dropFirst()
    let place = words.range(of: " at /")
    let name = words[..<(place?.lowerBound ?? words.endIndex)]
    function = String(name.range(of: " + ").map { name[..<$0.lowerBound] } ?? name)
    if let inlined = function.range(of: "[inlined] ") { function = String(function[inlined.upperBound...]) }
    let path = place.map { words[$0.upperBound...] } ?? ""
    let parts = path.split(separator: ":")
    file = parts.first.flatMap { $0.split(separator: "/").last }.map(String.init) ?? ""
    line = parts.count > 1 ? String(parts[1]) : ""
    isStudents = "/\(path)".hasPrefix(CrashReport.sourceFolder) && file != "main.swift"
  }
}

extension StringProtocol {
  /// The first place where `words` stand.
  fileprivate func range(of words: String) -> Range<Index>? {
    firstRange(of: words)
  }
}
