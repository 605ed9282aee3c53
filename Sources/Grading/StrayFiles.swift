import Foundation

/// What lies in a submission besides the files that the rubric names, as far as a sentence about it helps.
///
/// Only names are read, and of a bounded number of files; links are not followed.
package struct StrayFiles {
  /// The files' paths within the submission.
  private let paths: [String]
  /// The files that the rubric names.
  private let names: [String]

  /// How many entries of a submission are looked at, and how many folders deep.
  private static let limits = (entries: 1000, depth: 3)

  /// Lists what a submission holds.
  ///
  /// - Parameters:
  ///   - folder: The submission.
  ///   - names: The files that the rubric names.
  package init(in folder: URL, besides names: [String]) {
    self.names = names
    var found: [String] = []
    var left = StrayFiles.limits.entries
    var folders = [(path: "", depth: 1)]
    while let next = folders.popLast(), left > 0 {
      for name in StrayFiles.entries(of: folder.appending(path: next.path).path, limit: left) {
        left -= 1
        let path = next.path.isEmpty ? name : "\(next.path)/\(name)"
        var status = stat()
        // The public checks, of those who hand in the lab's whole folder, are named much like its files.
        guard !name.hasPrefix("."), name != "Checks", lstat(folder.appending(path: path).path, &status) == 0 else {
          continue
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: found.append(path)
        case S_IFDIR where next.depth < StrayFiles.limits.depth: folders.append((path, next.depth + 1))
        default: break
        }
      }
    }
    paths = found.filter { !names.contains($0) }.sorted { ($0.count, $0) < ($1.count, $1) }
  }

  /// What to do about a file that is missing: a sentence when it lies there under another name, or in a folder.
  package func remark(onMissing name: String) -> String? {
    guard let path = place(of: name) else { return nil }
    let isThere = "\(name) is missing, but “\(path.visibleLine)” is there: "
    guard let slash = path.lastIndex(of: "/") else { return isThere + "rename it to \(name)." }
    let folder = "move it out of the folder “\(path[..<slash].description.visibleLine)”"
    return isThere + folder + (path[slash...].dropFirst() == name ? "." : " and rename it to \(name).")
  }

  /// Sentences about programs that are left out.
  ///
  /// - Parameters:
  ///   - missing: The files that are missing; what is taken for one of them has its sentence already.
  ///   - isLabsOwn: Whether a file is a copy of one that comes with the lab.
  package func notes(missing: [String], isLabsOwn: (String) -> Bool) -> [String] {
    let taken = Set(missing.compactMap(place))
    let extra = paths.filter { path in
      path.lowercased().hasSuffix(".swift") && !path.contains("/") && !taken.contains(path) && !isLabsOwn(path)
    }
    var notes = extra.prefix(5).map { path in
      path == "main.swift"
        ? "Your main.swift was left out: the lab has one of its own, so hand in the other files only."
        : "“\(path.visibleLine)” is none of the lab's files and was left out: move what you need of it into one of them."
    }
    if extra.count > 5 { notes.append("\(extra.count - 5) more files were left out in the same way.") }
    return notes
  }

  /// The file that is probably meant to be this one.
  private func place(of name: String) -> String? {
    let wanted = StrayFiles.key(of: name)
    let candidates = paths.filter { path in
      let file = path.split(separator: "/").last.map(String.init) ?? path
      // In a folder, too, another of the lab's files is not meant to be this one.
      guard file == name || !names.contains(file), StrayFiles.mayBeProgram(file) else { return false }
      let key = StrayFiles.key(of: file)
      return key.contains(wanted) || key.editDistance(to: wanted) <= wanted.count / 8
    }
    return candidates.min { StrayFiles.key(of: $0).count < StrayFiles.key(of: $1).count }
  }

  private static func mayBeProgram(_ file: String) -> Bool {
    let name = file.lowercased()
    return name.contains(".swift") || name.hasSuffix(".txt") || !name.contains(".")
  }

  /// A file's letters and digits, without its extension and without regard to case.
  private static func key(of path: String) -> String {
    let file = path.split(separator: "/").last ?? Substring(path)
    return file.lowercased().replacing(".swift", with: "").filter { $0.isLetter || $0.isNumber }
  }

  private static func entries(of folder: String, limit: Int) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
