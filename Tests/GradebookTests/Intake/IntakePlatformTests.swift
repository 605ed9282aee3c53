import Foundation
import Gradebook
import Grading
import XCTest

/// What Canvas, Moodle and Gradescope hand out.
final class IntakePlatformTests: XCTestCase {
  // MARK: - Canvas

  func testCanvas() async throws {
    let fixture = try IntakeFixture()
    try fixture.write(
      "lovelaceada_101_901_Sum.swift", "lovelaceada_101_902_Mean.swift", "hoppergrace_LATE_102_903_sum.swift",
      "o_brien_jr_103_904_Sum.swift", "müllerzoë_104_905_Mein Sum (1).swift", "müllerzoë_104_906_Mean.swift",
      "turingalan_105_text.html", "LATE_anon_Ab3dE_907_Sum.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(taken.names, ["anon_Ab3dE", "hoppergrace", "lovelaceada", "müllerzoë", "o_brien_jr", "turingalan"])
    XCTAssertEqual(try taken.of("lovelaceada").text("Mean.swift"), "// lovelaceada_101_902_Mean.swift\n")
    XCTAssertEqual(try taken.of("lovelaceada").notes, [])
    XCTAssertEqual(try taken.of("lovelaceada").isMarkedLate, false)
    XCTAssertEqual(try taken.of("anon_Ab3dE").isMarkedLate, true)
    XCTAssertEqual(try taken.of("hoppergrace").isMarkedLate, true)
    XCTAssertEqual(
      try taken.of("hoppergrace").notes, ["Canvas marks it as late.", "“sum.swift” was taken as Sum.swift."])
    XCTAssertEqual(try taken.of("turingalan").notes, ["Canvas has a text or an address of it, and no file."])
    XCTAssertEqual(
      taken.students.map(\.canvasID), [nil, "102", "101", "104", "103", "105"],
      "A code where grading is anonymous is no number.")
  }

  func testOfWhatIsHandedInAgainToCanvasTheNewestCounts() async throws {
    let fixture = try IntakeFixture()
    try fixture.write(
      "ada_1_910_Sum-2.swift", "ada_1_909_Sum.swift", "ada_1_905_Sum-1.swift", "ada_1_912_part-3.swift",
      "ada_1_911_Mean-1.swift")
    let ada = try await fixture.take().of("ada")
    XCTAssertEqual(ada.text("Sum.swift"), "// ada_1_910_Sum-2.swift\n", "By the file's number, which grows.")
    XCTAssertEqual(ada.text("Mean.swift"), "// ada_1_911_Mean-1.swift\n")
    XCTAssertEqual(ada.text("part-3.swift"), "// ada_1_912_part-3.swift\n", "A number of the student's own stays.")
    XCTAssertEqual(ada.notes, ["“Sum.swift” was handed in 3 times: the newest counts."])
  }

  func testTwoStudentsOfOneName() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("smithj_7_901_Sum.swift", "smithj_8_902_Sum.swift", "hopper_9_903_Sum.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(taken.names, ["hopper", "smithj-7", "smithj-8"])
    XCTAssertEqual(try taken.of("smithj-8").text("Sum.swift"), "// smithj_8_902_Sum.swift\n")
    XCTAssertEqual(taken.remarks, ["Several are named smithj, and are kept apart as smithj-7, smithj-8."])
  }

  func testTheRostersNames() async throws {
    let fixture = try IntakeFixture()
    try fixture.write(
      "smithj_7_901_Sum.swift", "smithj_8_902_Sum.swift", "lovelaceada_9_903_Sum.swift",
      "Grace Hopper_31_assignsubmission_file_/Sum.swift")
    var roster = ["js", "jane", "ada", "grace"].map { Student(name: $0) }
    (roster[0].canvasID, roster[1].canvasID) = ("8", "7")
    (roster[2].firstName, roster[2].lastName) = ("Ada", "Lovelace")
    (roster[3].firstName, roster[3].lastName) = ("Grace", "Hopper")
    let taken = try await fixture.take(roster: roster)
    XCTAssertEqual(taken.names, ["ada", "grace", "jane", "js"])
    XCTAssertEqual(try taken.of("js").text("Sum.swift"), "// smithj_8_902_Sum.swift\n")
    XCTAssertEqual(taken.students.first { $0.name == "grace" }?.moodleID, "31")
    XCTAssertEqual(taken.remarks, [])
  }

  func testANameNeverOverridesANumber() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("late/smithj_8_902_Sum.swift", "both/smithj_7_901_Sum.swift", "both/smithj_8_902_Sum.swift")
    var smith = Student(name: "smithj")
    smith.canvasID = "7"
    let late = try await fixture.take(["late"], roster: [smith])
    XCTAssertEqual(late.names, ["smithj-8"])
    let both = try await fixture.take(["both"], roster: [smith])
    XCTAssertEqual(both.names, ["smithj", "smithj-8"])
    XCTAssertEqual(try both.of("smithj").text("Sum.swift"), "// both/smithj_7_901_Sum.swift\n")
    smith.canvasID = nil
    let unknown = try await fixture.take(["both"], roster: [smith])
    XCTAssertEqual(unknown.names, ["smithj-7", "smithj-8"], "Two numbers are two people.")
  }

  func testNamesakesInMoodleAreNotOnePerson() async throws {
    let fixture = try IntakeFixture()
    for number in [31, 32] { try fixture.write("Jan Novak_\(number)_assignsubmission_file_/Sum.swift") }
    var jan = Student(name: "Jan Novak")
    let byName = try await fixture.take(roster: [jan])
    XCTAssertEqual(byName.names, ["Jan Novak-31", "Jan Novak-32"])
    jan.moodleID = "32"
    let byNumber = try await fixture.take(roster: [jan])
    XCTAssertEqual(byNumber.names, ["Jan Novak", "Jan Novak-31"])
    XCTAssertEqual(
      try byNumber.of("Jan Novak").text("Sum.swift"), "// Jan Novak_32_assignsubmission_file_/Sum.swift\n")
    XCTAssertEqual(byNumber.remarks, ["Several are named Jan Novak, and are kept apart as Jan Novak, Jan Novak-31."])
  }

  func testTwoFilesOfOnePath() async throws {
    let fixture = try IntakeFixture()
    let folders = ["Ada_11_assignsubmission_file", "Ada_11_assignsubmission_file_"]
    for folder in folders { try fixture.write("\(folder)/Sum.swift", "\(folder)/helper.swift") }
    let ada = try await fixture.take().of("Ada")
    XCTAssertTrue(ada.text("helper.swift")?.hasSuffix("/helper.swift\n") == true)
  }

  func testAFormatCanBeForced() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("ada_1_901_Sum.swift/Sum.swift", "Grace Hopper_31_assignsubmission_file_/Sum.swift")
    let names = try await fixture.take(format: .folders).names
    XCTAssertEqual(names, ["Grace Hopper_31_assignsubmission_file_", "ada_1_901_Sum.swift"])
  }

  // MARK: - Moodle

  func testMoodle() async throws {
    let fixture = try IntakeFixture()
    try fixture.write(
      "Ada Lovelace_11_assignsubmission_file_/Sum.swift",
      "Ada Lovelace_11_assignsubmission_onlinetext_/onlinetext.html",
      "Group 3-Grace Hopper_12_assignsubmission_file/Sum.swift", "Zoë O'Neil_13_assignsubmission_file_Sum.swift",
      "Zoë O'Neil_13_assignsubmission_file_Mean.swift", "Alan Turing_14_assignsubmission_onlinetext_/onlinetext.html",
      "Participant_15_assignsubmission_file_/deep/er/Sum.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(taken.names, ["Ada Lovelace", "Alan Turing", "Group 3-Grace Hopper", "Participant", "Zoë O'Neil"])
    XCTAssertEqual(taken.students.map(\.moodleID), ["11", "14", "12", "15", "13"])
    XCTAssertNotNil(try taken.of("Ada Lovelace").text("Sum.swift"))
    XCTAssertNotNil(try taken.of("Zoë O'Neil").text("Mean.swift"))
    XCTAssertEqual(try taken.of("Zoë O'Neil").notes, [])
    XCTAssertEqual(try taken.of("Alan Turing").notes, ["Moodle has a text of it, and no file."])
    XCTAssertEqual(try taken.of("Participant").notes, ["The lab's files were taken from the folder “deep/er”."])
  }

  func testBlindMarkingInMoodle() async throws {
    let fixture = try IntakeFixture()
    for number in [21, 22] { try fixture.write("Participant_\(number)_assignsubmission_file_/Sum.swift") }
    let names = try await fixture.take().names
    XCTAssertEqual(names, ["Participant-21", "Participant-22"])
  }

  // MARK: - Gradescope

  private static let metadata = """
    submission_1001:
      :submitters:
      - :name: Ada Lovelace
        :sid: '3001'
        :email: ada@example.edu
      :created_at: 2026-10-12 21:59:03.123456789 Z
      :score: 10.0
      :status: processed
      :history:
      - :id: 1000
        :created_at: 2026-10-11 08:00:00.000000000 Z
    submission_1002:
      :submitters:
      - :name: Grace Hopper
        :sid: 3002
        :email: grace@example.edu
      - :name: Alan Turing
        :sid:
        :email: alan@example.edu
      :created_at: 2026-10-12 14:00:00.5 -07:00
    submission_1003:
      :submitters:
      - :name: Zoë Nobody
        :sid: '3004'
      :created_at: never
    submission_1004:
      :submitters: []

    """

  func testGradescope() async throws {
    let fixture = try IntakeFixture()
    try fixture.folder.write(IntakePlatformTests.metadata, to: "submission_metadata.yml")
    try fixture.write(
      "submission_1001/Sum.swift", "submission_1002/Sum.swift", "submission_1004/Sum.swift", "extra/Sum.swift")
    let taken = try await fixture.take()
    XCTAssertEqual(
      taken.names, ["Ada Lovelace", "Alan Turing", "Grace Hopper", "Zoë Nobody", "extra", "submission_1004"])
    let ada = try taken.of("Ada Lovelace")
    XCTAssertEqual(ada.submittedAt, Date(timeIntervalSince1970: 1791842343), "2026-10-12 21:59:03 UTC")
    XCTAssertEqual(ada.notes, [])
    let (grace, alan) = (try taken.of("Grace Hopper"), try taken.of("Alan Turing"))
    XCTAssertEqual(grace.folder.lastPathComponent, alan.folder.lastPathComponent, "A group's files are each member's.")
    XCTAssertEqual(grace.notes, ["Handed in together: Grace Hopper, Alan Turing."])
    XCTAssertEqual(grace.submittedAt, Date(timeIntervalSince1970: 1791838800), "2026-10-12 21:00 UTC")
    XCTAssertEqual(
      try taken.of("Zoë Nobody").notes,
      ["submission_metadata.yml names the folder submission_1003, which is not there."])
    XCTAssertNil(try taken.of("Zoë Nobody").submittedAt)
    let students = Dictionary(uniqueKeysWithValues: taken.students.map { ($0.name, $0) })
    XCTAssertEqual(students["Grace Hopper"]?.sisUserID, "3002")
    XCTAssertEqual(students["Alan Turing"]?.email, "alan@example.edu")
    XCTAssertNil(students["Alan Turing"]?.sisUserID)
  }

  func testBrokenMetadata() async throws {
    let fixture = try IntakeFixture()
    try fixture.write("submission_1/Sum.swift")
    for text in ["- a list\n", "submission_1: [", "submission_1: 7\n"] {
      try fixture.folder.write(text, to: "submission_metadata.yml")
      do {
        _ = try await fixture.take()
        XCTFail("\(text) was taken.")
      } catch let error as GradingError {
        XCTAssertTrue(error.description.contains("submission_metadata.yml"), error.description)
      }
    }
    let names = try await fixture.take(format: .folders).names
    XCTAssertEqual(names, ["submission_1"])
  }
}
