import CheckRecords
import Foundation
import Grading
import TestSupport
import XCTest

/// Grades all attacks as one class by the real command: each has to fail, and nothing outside may have changed.
final class AttackTests: XCTestCase {
  /// Submissions without fault that are graded right after attacks which leave most behind.
  private static let neighbours = [
    "Compiling-NestsGenerics", "Escape-UsesKeyrings", "Files-LinkToItself", "Processes-ForksSpinning",
    "Processes-KillsEverybody", "Processes-StartsThreads", "Protocol-AnnouncesTenGigabytes",
    "Resources-MakesFilesWithoutEnd", "Resources-SpinsOnAllProcessors", "Resources-TouchesSharedMemory",
  ]

  func testNoAttackSucceeds() throws {
    try skipWithoutBubblewrap()
    try assertAllFail(home: FileManager.default.homeDirectoryForCurrentUser, launcher: [])
  }

  func testNoAttackSucceedsWhereAnOrdinaryUserGrades() throws {
    try skipWithoutBubblewrap()
    guard geteuid() == 0 else { throw XCTSkip("The other test has run as an ordinary user already.") }
    try OrdinaryUser.skipUnlessItCanReadTheRepository()
    let home = try TemporaryFolder()
    chmod(home.path, 0o777)
    // What a compiler or a page does is the same for everyone.
    try assertAllFail(home: home.url, launcher: OrdinaryUser.launcher, areas: ["Escape", "Processes", "Resources"])
  }

  /// Without a sandbox the same attacks succeed: so the bait is real, and these tests would notice.
  func testTheAttacksSucceedWithoutASandbox() throws {
    let submissions = try TemporaryFolder()
    let output = try TemporaryFolder()
    let bait = try Bait(
      home: FileManager.default.homeDirectoryForCurrentUser, submissions: submissions.url, output: output.url)
    let attacks = try Attack.readAll(for: bait).filter { $0.withoutSandbox != .notRun }
    try write(attacks, to: submissions)
    let before = Surroundings()
    let graded = try GradedClass(
      submissions.path, ["--sandbox", "none"], output: output, variables: [Bait.variable: bait.loot])
    defer { before.endProcesses() }
    XCTAssertGreaterThan(attacks.count, 15)
    for attack in attacks where attack.withoutSandbox == .succeeds {
      // Of several copies the later ones find what the first has left.
      let name = Attack.name(of: attack, copy: attack.copies)
      let check = graded.reports[name]?.checks.first { $0.id == Attack.check }
      XCTAssertEqual(check?.outcome, .passed, "\(name) is no attack: \(check?.message ?? "no report")")
    }
    XCTAssertGreaterThanOrEqual(bait.damage().count, 5, "\(bait.damage())")
    XCTAssertTrue(before.traces().contains { $0.hasPrefix("process") }, "A process that stays is seen.")
  }

  func testThereAreManyAttacks() throws {
    let folder = try TemporaryFolder()
    let bait = try Bait(home: folder.url, submissions: folder.url, output: folder.url)
    let attacks = try Attack.readAll(for: bait) + Attack.allGenerated(for: bait)
    XCTAssertGreaterThanOrEqual(attacks.count, 80)
    XCTAssertEqual(Set(attacks.map(\.name)).count, attacks.count)
    XCTAssertTrue(Set(AttackTests.neighbours).isSubset(of: attacks.map(\.name)))
    for attack in attacks {
      XCTAssertFalse(attack.files.values.contains { $0.contains(/@[A-Z]+@/) }, attack.name)
    }
  }

  // MARK: - Grading all of them

  /// What takes the processor time or the processes of the slots' common user from the neighbours.
  private static let unboundedForOrdinaryUsers = [
    "Processes-ForksSpinning", "Processes-LeavesZombies", "Processes-StartsThreads",
  ]

  /// The beginnings of names, of whoever works on some attacks: `GRADUS_ATTACKS=Escape,Pages-Prints swift test …`.
  private let chosen = (ProcessInfo.processInfo.environment["GRADUS_ATTACKS"] ?? "").split(separator: ",")

  private func assertAllFail(home: URL, launcher: [String], areas: Set<String>? = nil) throws {
    let submissions = try TemporaryFolder()
    let output = try TemporaryFolder()
    for folder in [submissions, output] { chmod(folder.path, 0o777) }
    let bait = try Bait(home: home, submissions: submissions.url, output: output.url)
    let attacks = try (Attack.readAll(for: bait) + Attack.allGenerated(for: bait)).filter { attack in
      areas.map { $0.contains(attack.name.split(separator: "-").first.map(String.init) ?? "") } ?? true
    }
    // For an ordinary user nothing bounds what all processes of a job use together: SECURITY.md says so.
    .filter { areas == nil || !AttackTests.unboundedForOrdinaryUsers.contains($0.name) }
    .filter { attack in chosen.isEmpty || chosen.contains { attack.name.hasPrefix($0) } }
    try write(attacks, to: submissions)
    for name in HostileName.all { try submissions.write("", to: "\(name)/notes.txt") }
    let before = Surroundings()
    let start = ContinuousClock.now
    let graded = try GradedClass(
      submissions.path, ["--jobs", "2"], output: output,
      launcher: ["/bin/sh", "-c", "\(bait.inheriting); exec \"$@\"", "sh"] + launcher,
      variables: [Bait.variable: bait.loot])
    print("\(graded.reports.count) submissions in \(start.duration(to: .now) / .seconds(1)) s; the longest:")
    let times = graded.reports.mapValues { $0.seconds.compile + $0.seconds.check }.sorted { $0.value > $1.value }
    for (name, seconds) in times.prefix(20) { print("  \(name.visibleLine): \(seconds.rounded())") }
    XCTAssertEqual(graded.run.status, 0, graded.run.errors)
    XCTAssertEqual(complaints(about: attacks, in: graded, ordinaryUser: !launcher.isEmpty || geteuid() != 0), [])
    assertNeighboursAreUnharmed(graded, attacks)
    // A name that acts on its reader is filed under one that doesn't.
    let handedIn = try FileManager.default.contentsOfDirectory(atPath: submissions.path)
    XCTAssertEqual(graded.reports.count, handedIn.count, "Every submission has its report.")
    XCTAssertEqual(bait.damage(), [], "Nothing outside was reached.")
    XCTAssertEqual(before.traces(), [], "Nothing is left of what ran.")
    XCTAssertLessThan(graded.run.peakMemory, 400 << 20, "The grader's own memory is bounded.")
    try assertNothingHostileIsShown(graded, bait)
  }

  private func complaints(about attacks: [Attack], in graded: GradedClass, ordinaryUser: Bool) -> [String] {
    attacks.flatMap { attack in
      (1...attack.copies).flatMap { copy in
        let name = Attack.name(of: attack, copy: copy)
        return graded.reports[name].map { attack.complaints(about: $0, ordinaryUser: ordinaryUser) }
          ?? ["\(name): no report"]
      }
    }
  }

  private func assertNeighboursAreUnharmed(_ graded: GradedClass, _ attacks: [Attack]) {
    for attack in attacks where AttackTests.neighbours.contains(attack.name) {
      let report = graded.reports["\(attack.name)~honest"]
      XCTAssertEqual(
        report?.score, 100, "beside \(attack.name): \(report?.checks.filter { $0.earned == 0 }.map(\.message) ?? [])")
    }
  }

  /// No page, table or line of output holds what acts on its reader, nor anything that was out of reach.
  private func assertNothingHostileIsShown(_ graded: GradedClass, _ bait: Bait) throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: graded.output.path)
    let isOfTheClass = Set(folders.filter { !$0.contains(".") || graded.reports[$0] != nil })
    XCTAssertEqual(isOfTheClass, Set(graded.reports.keys), "Nothing is written anywhere else.")
    for path in graded.output.contents {
      let file = graded.output.url.appending(path: path)
      guard !file.hasDirectoryPath, let bytes = try? Data(contentsOf: file) else { continue }
      XCTAssertFalse(bytes.range(of: Data(bait.loot.utf8)) != nil, "\(path) holds what was out of reach.")
      let isText = [".html", ".md", ".csv", ".json"].contains { path.hasSuffix($0) }
      if isText { assertHarmless(String(decoding: bytes, as: UTF8.self), in: path) }
      XCTAssertLessThan(bytes.count, path.hasPrefix("grades.sqlite") ? 256 << 20 : 8 << 20, "\(path) is bounded.")
    }
    assertHarmless(graded.run.output, in: "the output")
    assertHarmless(graded.run.errors, in: "the error stream")
  }

  private func assertHarmless(_ text: String, in place: String) {
    let controls = text.unicodeScalars.filter { scalar in
      let isWhite = scalar == "\n" || scalar == "\t" || scalar == "\r" && place.hasSuffix(".csv")
      return scalar.value < 0x20 && !isWhite || (0x7f...0x9f).contains(scalar.value)
        || (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    // JSON writes what is below U+0020 as an escape; programs read it, no terminal does.
    if !place.hasSuffix(".json") { XCTAssertEqual(controls.map(\.value), [], place) }
    if place.hasSuffix(".html") || place.hasSuffix(".md") {
      // In Markdown a backslash takes a character's meaning away.
      let text = place.hasSuffix(".md") ? text.replacing("\\<", with: "") : text
      let elements = ["<script>alert", "<img src=x", "<svg onload"].filter(text.contains)
      XCTAssertEqual(elements, [], place)
    }
    if place.hasSuffix(".csv") {
      let fields = text.split(whereSeparator: { ",\r\n".contains($0) })
      XCTAssertFalse(fields.contains { $0.hasPrefix("=") || $0.hasPrefix("\"=") }, place)
    }
  }

  private func write(_ attacks: [Attack], to submissions: TemporaryFolder) throws {
    for attack in attacks {
      for copy in 1...attack.copies {
        try attack.write(to: submissions.url.appending(path: Attack.name(of: attack, copy: copy)))
      }
      guard AttackTests.neighbours.contains(attack.name) else { continue }
      // Identical submissions would be graded one after the other, and not each beside its attack.
      try Attack(name: "honest", outcomes: [.passed], remark: attack.name)
        .write(to: submissions.url.appending(path: "\(attack.name)~honest"))
    }
  }
}

extension Attack {
  /// The name under which a copy is handed in.
  fileprivate static func name(of attack: Attack, copy: Int) -> String {
    copy == 1 ? attack.name : "z\(copy)-\(attack.name)"
  }
}
