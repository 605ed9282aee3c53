import Foundation
import Grading

/// Which of the files that were handed in are the lab's, and from where they were taken.
struct Choice {
  /// The lab's files that were found, by the rubric's names.
  private(set) var files: [String: FoundFile] = [:]
  /// The folder that most of them lie in; empty at the top.
  private(set) var home = ""
  /// Sentences about what was not as it should be.
  private(set) var notes: [String] = []

  private typealias Candidate = (file: FoundFile, likeness: LabFileName)

  /// Chooses among files.
  ///
  /// - Parameters:
  ///   - names: The names of the lab's files.
  ///   - lab: The lab's name: of two folders with as many of its files, the one that is named so is meant.
  ///   - found: What was handed in.
  init(of names: [String], lab: String, among found: [FoundFile]) {
    let candidates = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, found.compactMap { file in LabFileName(file.name, for: name).map { (file, $0) } as Candidate? })
      })
    home = Choice.home(candidates, lab: lab)
    for name in names {
      guard let file = choose(name, among: candidates[name] ?? []) else { continue }
      files[name] = file
    }
    notes = sentences(names)
  }

  /// The names that nothing was found for.
  func missing(of names: [String]) -> [String] { names.filter { files[$0] == nil } }

  /// Whether every file lies at the top under its own name.
  var isPlain: Bool { files.allSatisfy { $0.value.path == $0.key } }

  /// The folder with the most of the lab's files.
  private static func home(_ candidates: [String: [Candidate]], lab: String) -> String {
    let folders = Dictionary(grouping: candidates.flatMap { name, found in found.map { (name, $0.file) } }) {
      $0.1.folder
    }
    func rank(_ folder: String) -> (Int, Int, Int) {
      let isNamed = folder.split(separator: "/").last.map { $0.lowercased() == lab.lowercased() } ?? false
      return (Set(folders[folder, default: []].map(\.0)).count, isNamed ? 1 : 0, -folder.split(separator: "/").count)
    }
    return folders.keys.sorted().reduce(nil) { best, folder in
      best.map { rank($0) >= rank(folder) } ?? false ? best : folder
    } ?? ""
  }

  private mutating func choose(_ name: String, among candidates: [Candidate]) -> FoundFile? {
    if let best = candidates.filter({ $0.file.folder == home }).min(by: { $0.likeness < $1.likeness }) {
      return best.file
    }
    let sorted = candidates.sorted {
      ($0.file.depth, $0.likeness, $0.file.path) < ($1.file.depth, $1.likeness, $1.file.path)
    }
    guard let first = sorted.first else { return nil }
    let equals = sorted.filter { $0.file.depth == first.file.depth && $0.likeness == first.likeness }
    let differs = equals.contains {
      !FileManager.default.contentsEqual(atPath: $0.file.place.path, andPath: first.file.place.path)
    }
    guard !differs else {
      let places = equals.prefix(3).map { "“\($0.file.path.visibleLine)”" }.joined(separator: " and ")
      notes.append("\(name) could be \(places): none was taken.")
      return nil
    }
    return first.file
  }

  private func sentences(_ names: [String]) -> [String] {
    var sentences = notes
    if !home.isEmpty { sentences.append("The lab's files were taken from the folder “\(home.visibleLine)”.") }
    for name in names {
      guard let file = files[name] else { continue }
      if file.folder != home {
        let place = file.folder.isEmpty ? "the top folder" : "the folder “\(file.folder.visibleLine)”"
        sentences.append("\(name) was taken from \(place).")
      }
      if file.name != name { sentences.append("“\(file.name.visibleLine)” was taken as \(name).") }
    }
    return sentences
  }
}
