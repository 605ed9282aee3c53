import CheckRecords
import Foundation
import Grading
import TestSupport
import XCTest

/// Messy downloads, graded by the real command as an instructor would.
final class IntakeTests: XCTestCase {
  private static let perfect = SampleClass.folder.appending(path: "perfect")

  func testAMessyClass() throws {
    try skipWithoutTools()
    let folder = try TemporaryFolder()
    try makeMessyClass(in: folder)
    let output = try TemporaryFolder()
    let before = Surroundings()
    let places = ["mixed", "canvas.zip", "gradescope", "clones"].map { folder.path + "/" + $0 }
    let run = try grade(places, output)
    XCTAssertEqual(run.status, 0, run.errors)
    XCTAssertEqual(before.traces(), [], "Nothing is left of what ran.")
    XCTAssertLessThan(run.peakMemory, 200 << 20, "The grader's own memory is bounded.")
    let reports = try reports(in: output.url)
    XCTAssertEqual(Set(reports.keys), Set(IntakeTests.messy.map(\.student)))
    for expected in IntakeTests.messy {
      guard let report = reports[expected.student] else { continue }
      let isPerfect = report.score == report.maxScore && report.status == .graded
      XCTAssertEqual(isPerfect, expected.isPerfect, "\(expected.student): \(report.score), \(report.notes)")
      XCTAssertEqual(report.status == .rejected, !expected.isPerfect, expected.student)
      let said = report.notes.joined(separator: " ")
      if !expected.words.isEmpty {
        XCTAssertTrue(said.contains(expected.words), "\(expected.student): \(said)")
        XCTAssertTrue(run.output.contains(expected.words), "\(expected.words)\n\(run.output)")
        let page = try String(
          contentsOf: output.url.appending(path: "\(expected.student)/feedback.md"), encoding: .utf8)
        XCTAssertTrue(page.contains(String(expected.words.prefix { $0.isLetter || $0 == " " })), expected.student)
      }
    }
    XCTAssertTrue(run.output.contains("Passed over in mixed: class list.csv"), run.output)
    XCTAssertFalse((run.output + run.errors).contains("\u{1B}[2J"), "No name acts on a terminal.")
    let exported = try CommandRun("grader", ["export", "csv", "--gradebook", output.path])
    XCTAssertEqual(exported.status, 0, exported.errors)
    XCTAssertTrue(exported.output.contains("2026-10-12T21:59:03Z"), "Gradescope's time counts: \(exported.output)")
    XCTAssertTrue(exported.output.contains("'=cmd"), "No name acts on a spreadsheet: \(exported.output)")
    try assertAnotherReasonIsSaid(places, folder, output)
  }

  /// What was rejected before and is rejected now for another reason says so; all else is kept.
  private func assertAnotherReasonIsSaid(_ places: [String], _ folder: TemporaryFolder, _ output: TemporaryFolder)
    throws
  {
    let encrypted = folder.url.appending(path: "mixed/encrypted.zip")
    try FileManager.default.removeItem(at: encrypted)
    try FileManager.default.copyItem(at: folder.url.appending(path: "mixed/cut.zip"), to: encrypted)
    let again = try grade(places, output)
    XCTAssertEqual(again.status, 0, again.errors)
    let count = IntakeTests.messy.count
    XCTAssertTrue(again.output.contains("\(count - 1) of \(count) were graded before"), again.output)
    let report = try XCTUnwrap(try reports(in: output.url)["encrypted"])
    XCTAssertTrue(report.notes.joined().contains("is damaged"), "\(report.notes)")
  }

  /// Who is in the messy class, and what has to be said of each.
  private static let messy: [(student: String, isPerfect: Bool, words: String)] = [
    ("plain", true, ""), ("Zoë Müller", true, "was taken as Momentum.swift"),
    ("wrapped", true, "The lab's files were taken from the folder"), ("packed", true, ""),
    ("nested", true, "inner.zip"), ("windows", true, "as Windows writes them"), ("=cmd|'x'!A1", true, ""),
    ("encrypted", false, "is encrypted"), ("cut", false, "is damaged, cut short, or no archive"),
    ("bomb", false, "unpacks to more than 256 MiB"), ("many", false, "has too many entries"),
    ("link", false, "holds the link"), ("up", false, "which leads out of it"),
    ("Ada Lovelace", true, ""), ("hoppergrace", true, "Canvas marks it as late."), ("smithj-7", true, ""),
    ("smithj-8", true, "was handed in 2 times: the newest counts"), ("Alan Turing", true, "Handed in together"),
    ("Emmy Noether", true, "Handed in together"), ("clone", true, "by Ada "), ("a␛[2Jb", true, ""),
    ("Müx", true, "not UTF-8"),
  ]

  private func makeMessyClass(in folder: TemporaryFolder) throws {
    let script = """
      import io, os, random, shutil, subprocess, sys, tarfile, zipfile
      perfect, root = sys.argv[1], sys.argv[2]
      os.chdir(root)
      files = {name: open(f'{perfect}/{name}', 'rb').read() for name in sorted(os.listdir(perfect))}
      def folder(path, rename=lambda name: name):
          os.makedirs(path, exist_ok=True)
          for name, data in files.items():
              with open(os.path.join(os.fsencode(path), os.fsencode(rename(name))), 'wb') as file: file.write(data)
      def pack(path, rename=lambda name: name, extra=()):
          with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
              for name, data in files.items(): archive.writestr(rename(name), data)
              for name, data in extra: archive.writestr(name, data)
      folder('mixed/plain')
      folder('mixed/Zoe\\u0308 Müller', lambda name: {'Momentum.swift': 'momentum (1).SWIFT'}.get(name, name))
      folder('mixed/wrapped/my lab/src')
      folder('mixed/a\\x1b[2Jb')
      folder("mixed/=cmd|'x'!A1")
      folder(b'mixed/M\\xfcx'.decode('utf-8', 'surrogateescape'))
      open('mixed/class list.csv', 'w').close()
      open('mixed/.DS_Store', 'w').close()
      pack('mixed/windows.zip', lambda name: 'C:\\\\Users\\\\ada\\\\' + name, [('__MACOSX/._x.swift', b'x')])
      pack('inner.zip')
      with tarfile.open('mixed/nested.tar.gz', 'w:gz') as archive: archive.add('inner.zip')
      pack('whole.zip')
      open('mixed/cut.zip', 'wb').write(open('whole.zip', 'rb').read()[:2000])
      with zipfile.ZipFile('mixed/bomb.zip', 'w', zipfile.ZIP_DEFLATED) as archive:
          with archive.open('Momentum.swift', 'w') as entry:
              for _ in range(300): entry.write(bytes(1 << 20))
      pack('mixed/many.zip', extra=[(f'{number}.txt', b'') for number in range(100000)])
      with tarfile.open('mixed/link.tgz', 'w:gz') as archive:
          entry = tarfile.TarInfo('Momentum.swift'); entry.type, entry.linkname = tarfile.SYMTYPE, '/etc/passwd'
          archive.addfile(entry)
      pack('mixed/up.zip', extra=[('../../../../tmp/gradus-was-here', b'x')])
      folder('mixed/Ada Lovelace_11_assignsubmission_file_')
      open('late.zip', 'wb').write(open('whole.zip', 'rb').read())
      with zipfile.ZipFile('canvas.zip', 'w') as archive:
          archive.writestr('hoppergrace_LATE_5_900_GradientDescent-1.zip', open('whole.zip', 'rb').read())
          for number, (name, data) in enumerate(files.items()):
              archive.writestr(f'smithj_7_{100 + number}_{name}', data)
              archive.writestr(f'smithj_8_{200 + number}_{name}', b'old and wrong' if number == 0 else data)
              if number == 0: archive.writestr(f'smithj_8_300_{name[:-6]}-1.swift', data)
      folder('gradescope/submission_1')
      open('gradescope/submission_metadata.yml', 'w').write('''submission_1:
        :submitters:
        - :name: Alan Turing
          :sid: '31'
        - :name: Emmy Noether
          :sid: '32'
        :created_at: 2026-10-12 21:59:03.123456789 Z
      ''')
      folder('clones/clone/work')
      git = ['git', '-C', 'clones/clone', '-c', 'user.name=Ada', '-c', 'user.email=ada@example.edu']
      subprocess.run(git + ['init', '-q'], check=True)
      subprocess.run(git + ['add', '.'], check=True)
      subprocess.run(git + ['commit', '-q', '-m', 'all'], check=True)
      """
    let made = try CommandRun("/usr/bin/env", ["python3", "-c", script, IntakeTests.perfect.path, folder.path])
    if made.status == 127 { throw XCTSkip("python3 is not installed.") }
    XCTAssertEqual(made.status, 0, made.errors)
    let packed = try CommandRun(
      "lab",
      [
        "pack", "GradientDescent", "--course", try course(in: folder), "--out",
        folder.path + "/mixed/packed.zip",
      ])
    XCTAssertEqual(packed.status, 0, packed.errors + packed.output)
    let whole = folder.path + "/mixed/plain/Momentum.swift"
    let encrypted = try CommandRun(
      "/usr/bin/env", ["zip", "-qjP", "secret", folder.path + "/mixed/encrypted.zip", whole])
    if encrypted.status == 127 { throw XCTSkip("zip is not installed.") }
    XCTAssertEqual(encrypted.status, 0, encrypted.errors)
  }

  /// A course whose lab is solved, for `lab pack`.
  private func course(in folder: TemporaryFolder) throws -> String {
    let course = folder.url.appending(path: "course")
    try FileManager.default.createDirectory(at: course.appending(path: "grading"), withIntermediateDirectories: true)
    for path in ["Package.swift", "Labs/GradientDescent", "Solutions/GradientDescent", "grading/GradientDescent"] {
      let place = course.appending(path: path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: CommandRun.repository.appending(path: path), to: place)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: IntakeTests.perfect.path) {
      let place = course.appending(path: "Labs/GradientDescent/\(name)")
      try FileManager.default.removeItem(at: place)
      try FileManager.default.copyItem(at: IntakeTests.perfect.appending(path: name), to: place)
    }
    return course.path
  }

  func testAPackIsTakenAsItIs() throws {
    try skipWithoutTools()
    let folder = try TemporaryFolder()
    let pack = folder.path + "/ada.zip"
    let packed = try CommandRun("lab", ["pack", "GradientDescent", "--course", try course(in: folder), "--out", pack])
    XCTAssertEqual(packed.status, 0, packed.errors + packed.output)
    let output = try TemporaryFolder()
    let run = try grade([pack], output)
    XCTAssertEqual(run.status, 0, run.errors)
    let report = try XCTUnwrap(try reports(in: output.url)["ada"])
    XCTAssertEqual(report.score, report.maxScore)
    XCTAssertEqual(report.notes, [])
    try assertAnOrdinaryUserCanOpen(pack)
  }

  /// Archives are opened in the sandbox of whoever grades.
  private func assertAnOrdinaryUserCanOpen(_ pack: String) throws {
    guard geteuid() == 0 else { return }
    let output = try TemporaryFolder()
    chmod(output.path, 0o777)
    let grader = CommandRun.products.appending(path: "grader").path
    let asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    let reader = try CommandRun("/usr/bin/setpriv", asNobody + ["/usr/bin/test", "-x", grader, "-a", "-r", pack])
    guard reader.status == 0 else { return }
    let run = try CommandRun(
      "/usr/bin/setpriv",
      asNobody + [grader, "grade", pack, "--lab", "GradientDescent", "--out", output.path])
    XCTAssertEqual(run.status, 0, run.errors)
    let report = try XCTUnwrap(try reports(in: output.url)["ada"])
    XCTAssertEqual(report.score, report.maxScore, "\(report.notes)")
  }

  // MARK: - Helpers

  private func grade(_ places: [String], _ output: TemporaryFolder) throws -> CommandRun {
    try CommandRun("grader", ["grade"] + places + ["--lab", "GradientDescent", "--out", output.path, "--jobs", "2"])
  }

  private func reports(in folder: URL) throws -> [String: SubmissionReport] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.reduce(into: [:]) { reports, name in
      let file = folder.appending(path: "\(name)/report.json")
      guard FileManager.default.fileExists(atPath: file.path) else { return }
      reports[name] = try JSONDecoder().decode(SubmissionReport.self, from: Data(contentsOf: file))
    }
  }

  private func skipWithoutTools() throws {
    for program in ["bwrap", "bsdtar", "git"] {
      try XCTSkipUnless(
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)"), "\(program) is not installed.")
    }
  }
}
