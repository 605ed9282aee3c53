import Foundation
import Grading

/// Takes in what an instructor downloaded: finds whose submissions are in it, and brings each into the shape that is graded.
///
///     let intake = try Intake(lab: "GradientDescent", files: rubric.files, sandbox: .bubblewrap)
///     defer { intake.close() }
///     let taken = try await intake.take([download])
///
/// One bad archive never stops the class: it becomes a submission with a rejection.
public struct Intake: Sendable {
  /// What was found.
  public struct Taken: Sendable {
    /// The submissions, by the students' names.
    public var submissions: [Submission]
    /// What the platforms said of the students, by the same names.
    public var students: [Student]
    /// Sentences for the instructor about the whole: what was passed over, and whose names collide.
    public var remarks: [String]
  }

  private let format: IntakeFormat
  private let lab: String
  private let files: [String]
  private let roster: [Student]
  /// A folder that the sandbox's users can pass through, and in it one that is ours alone.
  private let place: TemporaryPlace
  private let workplace: URL
  private let tools: LazyTools
  private let commits: CommitRule

  /// Prepares to take in submissions.
  ///
  /// - Parameters:
  ///   - format: How they lie.
  ///   - lab: The lab's name.
  ///   - files: The names of the lab's files.
  ///   - sandbox: The sandbox that archives are opened in.
  ///   - roster: The students that the gradebook knows.
  ///   - commits: Which commit of a Git clone counts.
  /// - Throws: ``GradingError`` when there is no room in /tmp.
  public init(
    format: IntakeFormat = .auto, lab: String, files: [String], sandbox: Sandbox.Kind, roster: [Student] = [],
    commits: CommitRule = .all
  ) throws {
    self.format = format
    self.lab = lab
    self.files = files
    self.roster = roster
    self.commits = commits
    place = try TemporaryPlace()
    workplace = place.folder.appending(path: "intake")
    try FileWriting.makeFolder(workplace, permissions: 0o700)
    tools = LazyTools(sandbox: sandbox, folder: workplace, passage: place.folder)
  }

  /// Removes what was opened: the submissions' folders may be gone then.
  public func close() {
    place.remove()
  }

  /// Takes in what lies at some places.
  ///
  /// - Parameters:
  ///   - places: Folders and archives, each of a class or of one student.
  ///   - only: The one student who is wanted; `nil` for all.
  ///   - onStart: Called with each student's name before the files are looked through, and with how many are done.
  /// - Returns: The submissions, and what there is to say.
  /// - Throws: ``GradingError`` when a place can't be read or holds no submissions, or the machine is at fault.
  public func take(
    _ places: [URL], only: String? = nil, onStart: (_ student: String, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
  ) async throws -> Taken {
    var arrivals: [Arrival] = []
    var remarks: [String] = []
    for (index, place) in places.enumerated() {
      let (found, said) = try await self.arrivals(at: place, index: index)
      arrivals += found
      remarks += said
    }
    let (named, collisions) = StudentNames(roster: roster).named(arrivals)
    var taken = Taken(submissions: [], students: [], remarks: remarks + collisions)
    let gathering = Gathering(files: files, lab: lab, workplace: workplace) { [tools] in
      try await tools.archives().open($0, to: $1, quota: $2, isStrict: $3)
    }
    for (number, student) in named.enumerated() where only == nil || student.name == only {
      try Task.checkCancellation()
      onStart(student.name, number, named.count)
      let arrival = try await checkedOut(student.arrival, of: student.name)
      let gathered = try await gathering.gather(arrival, number: number)
      taken.submissions.append(
        Submission(
          student: student.name, folder: gathered.folder, submittedAt: arrival.submittedAt,
          isMarkedLate: arrival.isMarkedLate, notes: gathered.notes, rejection: gathered.rejection,
          archiveChanged: gathered.archiveChanged))
      var identity = arrival.student
      identity.name = student.name
      taken.students.append(identity)
    }
    return taken
  }

  /// An arrival with the files of the commit that counts, where it is a Git clone.
  private func checkedOut(_ arrival: Arrival, of student: String) async throws -> Arrival {
    guard let clone = arrival.clone else { return arrival }
    var arrival = arrival
    let archive = workplace.appending(path: "commit.zip")
    do {
      let (commit, notes) = try await tools.clones().archive(
        clone, to: archive, until: commits.until(student), words: commits.words)
      arrival.parts = [.init(path: "commit \(commit.hash.prefix(10))", place: archive, kind: .archive)]
      arrival.isLenient = true
      arrival.submittedAt = commit.time
      arrival.notes += notes
    } catch let fault as ArchiveFault {
      arrival.rejection = "The Git clone \(fault.words)"
    }
    return arrival
  }

  // MARK: - Places

  private func arrivals(at place: URL, index: Int) async throws -> ([Arrival], [String]) {
    var status = stat()
    let isFile = stat(place.path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isFile, ArchiveKind.isNamedAsOne(place.lastPathComponent) { return try await archive(place, index: index) }
    do {
      _ = try FileManager.default.contentsOfDirectory(atPath: place.path)
    } catch {
      throw GradingError(
        .notFound,
        "\(place.path) can't be read as a folder of submissions or an archive: \(FileWriting.reason(error)).",
        underlying: error)
    }
    let folder = ClassFolder(folder: place, format: format, files: files, aliases: workplace)
    return try folder.isOneSubmission() ? ([folder.single()], []) : folder.arrivals()
  }

  /// What an archive holds: a class, or one student's files.
  private func archive(_ archive: URL, index: Int) async throws -> ([Arrival], [String]) {
    let name = archive.lastPathComponent
    var single = Arrival(name: ArchiveKind.stem(of: name), distinction: name)
    single.parts = [.init(path: name, place: archive, kind: .archive)]
    if format == .single { return ([single], []) }
    let destination = workplace.appending(path: "class-\(index)")
    let contents = try await tools.archives().open(archive, to: destination, quota: .course, isStrict: false)
    let opened = ClassFolder(folder: destination, format: format, files: files, aliases: workplace)
    guard let folder = try opened.unwrapped() else {
      try? FileManager.default.removeItem(at: destination)
      return ([single], [])
    }
    if let fault = contents.fault {
      throw GradingError(.notFound, "\(archive.path) \(fault.words)")
    }
    var (arrivals, remarks) = try folder.arrivals()
    if contents.leftOut > 0 {
      remarks.append("\(name.visibleLine): left out, as their paths lead out of it: \(contents.leftOut).")
    }
    arrivals = arrivals.map { arrival in
      var arrival = arrival
      arrival.notes += contents.notes
      return arrival
    }
    return (arrivals, remarks)
  }
}

/// Prepares the sandbox when the first archive or clone comes: without one, neither it nor bsdtar nor git is needed here.
private actor LazyTools {
  private let kind: Sandbox.Kind
  private let folder: URL
  private let passage: URL
  private var made: Sandbox?

  init(sandbox kind: Sandbox.Kind, folder: URL, passage: URL) {
    self.kind = kind
    self.folder = folder
    self.passage = passage
  }

  func archives() async throws -> ArchiveOpener { try ArchiveOpener(sandbox: try await sandbox(), folder: folder) }

  func clones() async throws -> GitClone { try GitClone(sandbox: try await sandbox(), folder: passage) }

  private func sandbox() async throws -> Sandbox {
    if let made { return made }
    let sandbox = try await Sandbox(kind, toolchain: Toolchain.find(), folder: folder)
    made = sandbox
    return sandbox
  }
}
