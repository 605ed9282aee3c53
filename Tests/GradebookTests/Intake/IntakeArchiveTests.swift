import Foundation
import Gradebook
import Grading
import TestSupport
import XCTest

/// Archives that real tools made, right ones and hostile ones, in the real sandbox.
final class IntakeArchiveTests: XCTestCase {
  // MARK: - Honest archives

  func testArchivesOfEveryKind() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.write("work/Sum.swift", "work/Mean.swift", "class/.keep")
    try fixture.run("zip", "-qr", "class/zipped.zip", "work")
    for (name, option) in [
      ("gzipped.tar.gz", "-z"), ("short.tgz", "-z"), ("bzipped.tar.bz2", "-j"), ("xz.tar.xz", "-J"),
    ] {
      try fixture.run("bsdtar", "-c", option, "-f", "class/\(name)", "-C", "work", "Sum.swift", "Mean.swift")
    }
    try fixture.run("bsdtar", "-c", "-f", "class/plain.TAR", "work")
    try fixture.run("bsdtar", "-c", "--format", "7zip", "-f", "class/seven.7z", "work")
    let taken = try await fixture.take(["class"])
    XCTAssertEqual(taken.names, ["bzipped", "gzipped", "plain", "seven", "short", "xz", "zipped"])
    for submission in taken.submissions {
      XCTAssertNil(submission.rejection, submission.student)
      XCTAssertEqual(submission.text("Mean.swift"), "// work/Mean.swift\n", submission.student)
    }
    XCTAssertEqual(try taken.of("zipped").notes, ["The lab's files were taken from the folder “work”."])
    XCTAssertEqual(try taken.of("gzipped").notes, [])
  }

  func testWhatSystemsAddAndOtherWaysOfWriting() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.python(
      """
      import zipfile
      def pack(name, *paths):
          with zipfile.ZipFile(name, 'w') as archive:
              for path in paths: archive.writestr(path, '// ' + path + '\\n')
      pack('mac.zip', 'my lab/Sum.swift', 'my lab/.DS_Store', '__MACOSX/my lab/._Sum.swift', 'my lab/.build/debug')
      pack('windows.zip', 'C:\\\\Users\\\\ada\\\\Sum.swift', 'C:\\\\Users\\\\ada\\\\MEAN.swift')
      pack('names.zip', 'Zoe\\u0308 Müller/Sum (1).swift', 'Zoe\\u0308 Müller/mean.swift')
      pack('twice.zip', 'Sum.swift', 'Mean.swift')
      with zipfile.ZipFile('twice.zip', 'a') as archive: archive.writestr('Sum.swift', 'later')
      """)
    let taken = try await fixture.take()
    XCTAssertEqual(
      try taken.of("mac").notes,
      ["The lab's files were taken from the folder “my lab”.", "Left out, as some systems add it: “__MACOSX”."])
    let windows = try taken.of("windows")
    XCTAssertEqual(
      windows.notes,
      [
        "Its paths are written as Windows writes them.", "The lab's files were taken from the folder “Users/ada”.",
        "“MEAN.swift” was taken as Mean.swift.",
      ])
    XCTAssertNotNil(windows.text("Sum.swift"))
    XCTAssertEqual(
      try taken.of("names").notes,
      [
        "The lab's files were taken from the folder “Zoë Müller”.", "“Sum (1).swift” was taken as Sum.swift.",
        "“mean.swift” was taken as Mean.swift.",
      ])
    XCTAssertEqual(try taken.of("twice").text("Sum.swift"), "later")
    XCTAssertEqual(try taken.of("twice").notes, ["“Sum.swift” is in it twice: the later one counts."])
  }

  func testNestedArchives() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.write("Sum.swift", "Mean.swift", "class/half/Sum.swift")
    try fixture.run("zip", "-q", "inner.zip", "Sum.swift", "Mean.swift")
    try fixture.run("bsdtar", "-c", "-z", "-f", "class/outer.tgz", "inner.zip")
    try fixture.run("zip", "-q", "class/half/rest.zip", "Mean.swift")
    try fixture.run("zip", "-q", "class/Ada Lovelace_11_assignsubmission_file_lab.zip", "Sum.swift")
    try fixture.write("class/Alan_13_assignsubmission_file_/.DS_Store")
    try fixture.run("zip", "-q", "class/Alan_13_assignsubmission_file_/Sums.zip", "Sum.swift")
    try fixture.run("zip", "-q", "class/hopper_12_901_lab-1.zip", "Mean.swift")
    let taken = try await fixture.take(["class"])
    XCTAssertEqual(taken.names, ["Ada Lovelace", "Alan", "half", "hopper", "outer"])
    XCTAssertEqual(try taken.of("Alan").text("Sum.swift"), "// Sum.swift\n")
    XCTAssertEqual(
      try taken.of("Alan").notes, ["Left out, as some systems add it: “.DS_Store”."], "A pack alone needs no note.")
    XCTAssertEqual(try taken.of("outer").text("Mean.swift"), "// Mean.swift\n")
    XCTAssertEqual(try taken.of("outer").notes, ["The lab's files were taken from the folder “inner.zip”."])
    XCTAssertEqual(try taken.of("half").text("Sum.swift"), "// class/half/Sum.swift\n")
    XCTAssertEqual(try taken.of("half").notes, ["Mean.swift was taken from the folder “rest.zip”."])
    XCTAssertEqual(try taken.of("Ada Lovelace").text("Sum.swift"), "// Sum.swift\n")
    XCTAssertEqual(try taken.of("hopper").text("Mean.swift"), "// Mean.swift\n")
  }

  func testOneArchiveIsAClassOrAStudents() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.write(
      "class/ada/Sum.swift", "class/grace/Mean.swift", "class/alan/notes.txt", "one/lab/Sum.swift",
      "one/lab/Mean.swift",
      "canvas/ada_1_901_Sum.swift", "canvas/grace_LATE_2_902_Sum.swift")
    try fixture.folder.write(
      "submission_9:\n  :submitters:\n  - :name: Zoë\n", to: "scope/export/submission_metadata.yml")
    try fixture.write("scope/export/submission_9/Sum.swift")
    for folder in ["class", "one", "scope"] { try fixture.run("zip", "-qr", "\(folder).zip", folder) }
    try fixture.run(
      "bsdtar", "-czf", "canvas.tar.gz", "-C", "canvas", "ada_1_901_Sum.swift", "grace_LATE_2_902_Sum.swift")
    for (archive, names) in [
      ("class.zip", ["ada", "alan", "grace"]), ("one.zip", ["one"]), ("scope.zip", ["Zoë"]),
      ("canvas.tar.gz", ["ada", "grace"]),
    ] {
      let found = try await fixture.take([archive]).names
      XCTAssertEqual(found, names, archive)
    }
    let single = try await fixture.take(["class.zip"], format: .single)
    XCTAssertEqual(single.names, ["class"])
    let all = try await fixture.take(["class.zip", "one.zip", "scope.zip", "canvas.tar.gz"])
    XCTAssertEqual(
      all.names, ["Zoë", "ada", "ada-1", "alan", "grace", "grace-2", "one"], "Of different origin, so kept apart.")
  }

  func testAStudentsArchiveIsNeverAClass() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.write("Grace Hopper_2_assignsubmission_file_/Sum.swift", "class/ada/notes.txt")
    try fixture.run("zip", "-qr", "class/mallory.zip", "Grace Hopper_2_assignsubmission_file_")
    let taken = try await fixture.take(["class"])
    XCTAssertEqual(taken.names, ["ada", "mallory"], "Nobody hands in for somebody else.")
    try fixture.write("canvas_1_2_Sum.swift")
    try fixture.run("zip", "-q", "class/download.zip", "canvas_1_2_Sum.swift")
    let download = try await fixture.take(["class"]).of("download")
    XCTAssertEqual(
      download.notes,
      ["It looks like a platform's download of a class: name it itself, as a PATH of grader grade."])
  }

  // MARK: - Hostile archives

  /// An archive, how Python makes it, and what has to be said of it.
  private static let hostile: [(name: String, script: String, words: String)] = [
    (
      "link.tar.gz", "tar('link.tar.gz', link('Sum.swift', '/etc/passwd'))",
      "holds the link “Sum.swift” to “/etc/passwd”"
    ),
    ("hard.tar", "tar('hard.tar', file('a'), link('Sum.swift', 'a', tarfile.LNKTYPE))", "holds the link “Sum.swift”"),
    ("fifo.tar", "tar('fifo.tar', link('Sum.swift', '', tarfile.FIFOTYPE))", "holds “Sum.swift”, which is no file"),
    ("device.tar", "tar('device.tar', link('Sum.swift', '', tarfile.CHRTYPE))", "which is no file"),
    (
      "absolute.zip", "pack('absolute.zip', '/tmp/gradus-was-here/Sum.swift')",
      "has the absolute path “/tmp/gradus-was-here/Sum.swift”"
    ),
    ("absolute.tar", "tar('absolute.tar', file('/tmp/gradus-was-here'))", "has the absolute path"),
    ("up.zip", "pack('up.zip', 'Sum.swift', '../../up.swift')", "has the path “../../up.swift”, which leads out of it"),
    ("back.zip", "pack('back.zip', 'a\\\\..\\\\..\\\\up.swift')", "which leads out of it"),
    ("through.tar", "tar('through.tar', link('d', '/tmp'), file('d/x'))", "holds the link “d” to “/tmp”"),
    ("bomb.zip", "bomb('bomb.zip', 300)", "unpacks to more than 256 MiB"),
    ("many.zip", "pack('many.zip', *[f'{i}.swift' for i in range(100000)])", "has too many entries"),
    ("cut.zip", "cut('cut.zip', 'zip')", "is damaged, cut short, or no archive"),
    ("cut.tar.gz", "cut('cut.tar.gz', 'tar')", "is damaged, cut short, or no archive"),
    ("nothing.zip", "open('nothing.zip', 'wb').close()", "is empty"),
    ("text.zip", "open('text.zip', 'w').write('let x = 1\\n' * 1000)", "is damaged, cut short, or no archive"),
    (
      "noise.zip", "open('noise.zip', 'wb').write(b'PK\\3\\4' + random.randbytes(5000))",
      "is damaged, cut short, or no archive"
    ),
    ("long.tar", "tar('long.tar', file('x' * 300 + '.swift'))", "which is too long or too deep"),
    ("deep.zip", "pack('deep.zip', 'd/' * 100 + 'Sum.swift')", "which is too long or too deep"),
    ("longest.zip", "pack('longest.zip', ('d' * 200 + '/') * 15 + 'Sum.swift')", "which is too long or too deep"),
    ("clash.zip", "pack('clash.zip', 'a', 'a/Sum.swift')", "has a file where it also has a folder"),
    ("escape.zip", "pack('escape.zip', '../\\x1b[2J<b>')", "has the path “../␛[2J<b>”"),
  ]

  private static let helpers = """
    import io, os, random, tarfile, zipfile
    def pack(name, *paths):
        with zipfile.ZipFile(name, 'w') as archive:
            for path in paths: archive.writestr(path, '// text')
    def file(name):
        return tarfile.TarInfo(name)
    def link(name, target, kind=tarfile.SYMTYPE):
        entry = tarfile.TarInfo(name)
        entry.type, entry.linkname = kind, target
        return entry
    def tar(name, *entries):
        with tarfile.open(name, 'w:gz' if name.endswith('gz') else 'w') as archive:
            for entry in entries: archive.addfile(entry, io.BytesIO(b''))
    def bomb(name, mebibytes):
        with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as archive:
            with archive.open('Sum.swift', 'w') as entry:
                for _ in range(mebibytes): entry.write(bytes(1 << 20))
    def cut(name, kind):
        data = random.randbytes(50000)
        if kind == 'zip':
            with zipfile.ZipFile(name, 'w') as archive:
                for part in range(5): archive.writestr(f'{part}.swift', data)
        else:
            with tarfile.open(name, 'w:gz') as archive:
                entry = tarfile.TarInfo('Sum.swift'); entry.size = len(data)
                archive.addfile(entry, io.BytesIO(data))
        os.truncate(name, os.path.getsize(name) * 3 // 5)

    """

  func testHostileArchivesAreEachOneRejectedSubmission() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    let scripts = IntakeArchiveTests.hostile.map(\.script).joined(separator: "\n")
    try fixture.python("import warnings; warnings.simplefilter('ignore')\n" + IntakeArchiveTests.helpers + scripts)
    try fixture.write("honest/Sum.swift", "Sum.swift")
    try fixture.run("zip", "-q", "-P", "secret", "encrypted.zip", "Sum.swift")
    try FileManager.default.removeItem(atPath: fixture.folder.path + "/Sum.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(taken.submissions.count, IntakeArchiveTests.hostile.count + 2)
    for (name, _, words) in IntakeArchiveTests.hostile + [("encrypted.zip", "", "is encrypted")] {
      let submission = try XCTUnwrap(
        taken.submissions.first { $0.rejection?.hasPrefix("“\(name)” ") == true }, "\(name) is not rejected.")
      XCTAssertTrue(submission.rejection?.contains(words) == true, submission.rejection ?? "")
      XCTAssertNil(submission.text("Sum.swift"), name)
    }
    XCTAssertNil(try taken.of("honest").rejection)
    XCTAssertFalse(FileManager.default.fileExists(atPath: "/tmp/gradus-was-here"))
    XCTAssertFalse(FileManager.default.fileExists(atPath: fixture.folder.path + "/up.swift"))
    XCTAssertFalse(taken.submissions.contains { ($0.rejection ?? "").contains("\u{1B}") })
  }

  func testAnArchiveAloneIsRejectedToo() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.python(IntakeArchiveTests.helpers + "cut('ada.zip', 'zip')\nbomb('grace.zip', 300)")
    let (ada, grace) = (try await fixture.take(["ada.zip"]), try await fixture.take(["grace.zip"]))
    XCTAssertEqual(ada.submissions.first?.rejection, "“ada.zip” is damaged, cut short, or no archive: make it anew.")
    XCTAssertTrue(grace.submissions.first?.rejection?.contains("unpacks to more than 256 MiB") == true)
  }

  func testAClassThatIsCutShortIsAnError() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.python(
      IntakeArchiveTests.helpers
        + """
        with zipfile.ZipFile('class.zip', 'w') as archive:
            for number in range(9): archive.writestr(f'ada_{number}_1_Sum.swift', random.randbytes(9000))
        os.truncate('class.zip', 50000)
        """)
    do {
      _ = try await fixture.take(["class.zip"])
      XCTFail("Half a class was taken for one.")
    } catch let error as GradingError {
      XCTAssertTrue(error.description.contains("class.zip is damaged, cut short"), error.description)
    }
  }

  func testInAClassesArchiveALinkCostsOnlyItself() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.python(
      IntakeArchiveTests.helpers
        + """
        tar('class.tar.gz', file('ada/Mean.swift'), link('ada/Sum.swift', '/etc/passwd'), file('grace/Sum.swift'),
            file('../evil/Sum.swift'))
        """)
    let taken = try await fixture.take(["class.tar.gz"])
    XCTAssertEqual(taken.names, ["ada", "grace"])
    let staged = Staging.stage(["Sum.swift"], from: try taken.of("ada").folder)
    XCTAssertEqual(staged.first?.refusal, "Sum.swift is a symbolic link; hand in the file itself.")
    XCTAssertEqual(taken.remarks, ["class.tar.gz: left out, as their paths lead out of it: 1."])
  }

  func testBelowALinkNothingIsWritten() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.python(
      IntakeArchiveTests.helpers
        + "tar('class.tar.gz', file('ada/Sum.swift'), link('ada/d', 'd'), file('ada/d/e/x'), file('grace/Sum.swift'))")
    let taken = try await fixture.take(["class.tar.gz"])
    XCTAssertEqual(taken.names, ["ada", "grace"])
    XCTAssertNil(try taken.of("ada").rejection)
  }

  func testAnArchiveBesideTheFilesIsNotNeeded() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.write("class/ada/Sum.swift", "class/ada/Mean.swift", "class/grace/Sum.swift")
    try fixture.python(
      IntakeArchiveTests.helpers + "cut('class/ada/old.zip', 'zip'); cut('class/grace/old.zip', 'zip')")
    let taken = try await fixture.take(["class"])
    XCTAssertEqual(try taken.of("ada").notes, [])
    XCTAssertEqual(
      try taken.of("grace").notes, ["“old.zip” is damaged, cut short, or no archive: make it anew."])
    XCTAssertNil(try taken.of("grace").rejection)
    XCTAssertNotNil(try taken.of("grace").text("Sum.swift"))
  }

  func testNothingIsLeftBehind() async throws {
    try IntakeFixture.skipWithoutBubblewrap()
    let fixture = try IntakeFixture()
    try fixture.write("Sum.swift")
    try fixture.run("zip", "-q", "ada.zip", "Sum.swift")
    let intake = try Intake(lab: "Sums", files: IntakeFixture.files, sandbox: .bubblewrap)
    let folder = try await intake.take([fixture.folder.url.appending(path: "ada.zip")]).submissions[0].folder
    XCTAssertTrue(FileManager.default.fileExists(atPath: folder.path))
    let mine = folder.pathComponents.prefix(3).joined(separator: "/").replacing("//", with: "/")
    XCTAssertTrue(mine.hasPrefix("/tmp/gradus-"), mine)
    intake.close()
    XCTAssertFalse(FileManager.default.fileExists(atPath: mine))
  }
}
