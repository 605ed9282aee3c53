/// How a class's submissions lie in what an instructor downloaded.
public enum IntakeFormat: String, CaseIterable, Sendable {
  /// Each entry is recognised by its name or by what is in it.
  case auto
  /// The whole of it is one student's.
  case single
  /// A folder or an archive for each student, whatever their names look like.
  case folders
  /// Canvas's "Download Submissions": files named `lovelaceada_LATE_123_456_File.swift`.
  case canvas
  /// Moodle's "Download all submissions": `Ada Lovelace_123_assignsubmission_file_`.
  case moodle
  /// Gradescope's "Export Submissions": folders, and `submission_metadata.yml`, which says whose they are.
  case gradescope
  /// A Git clone for each student.
  case git
}
