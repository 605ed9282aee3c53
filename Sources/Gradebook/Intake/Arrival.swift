import Foundation

/// What a student handed in, as it was found: not yet looked through, and not yet under the name that the gradebook uses.
struct Arrival: Sendable {
  /// A file or folder of it.
  struct Part: Sendable {
    /// What it is taken for.
    enum Kind: Sendable {
      case folder
      case file
      case archive

      /// What an entry is taken for: of files, those that are named like archives are opened.
      init(of entry: FolderEntry.Kind, named name: String) {
        self = entry == .folder ? .folder : ArchiveKind.isNamedAsOne(name) ? .archive : .file
      }
    }

    /// Where it belongs in the submission; empty for a folder that is the submission.
    var path: String
    /// Where it lies.
    var place: URL
    /// What it is taken for.
    var kind: Kind
  }

  /// The name that its place suggests.
  var name: String
  /// What the platform calls the student, of which the gradebook may know one or the other.
  var student: Student
  /// What there is of it.
  var parts: [Part]
  /// The Git clone that it is to be taken from, instead of parts.
  var clone: URL?
  /// Whether a link in its archive costs only itself, as in a folder, and not the whole.
  var isLenient = false
  /// Why nothing can be taken from it.
  var rejection: String?
  /// When the platform says that it was handed in.
  var submittedAt: Date?
  /// Whether the platform marks it as late; `nil` when it says nothing.
  var isMarkedLate: Bool?
  /// Sentences about how it was found.
  var notes: [String] = []
  /// What tells it from another arrival of the same name, such as the platform's number.
  var distinction: String

  /// Creates an arrival whose student is known by name only.
  init(name: String, parts: [Part] = [], distinction: String) {
    self.name = name
    self.student = Student(name: name)
    self.parts = parts
    self.distinction = distinction
  }
}
