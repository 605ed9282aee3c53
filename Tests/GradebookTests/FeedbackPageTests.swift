import CheckRecords
import Gradebook
import Grading
import XCTest

final class FeedbackPageTests: XCTestCase {
  private static let attack = "<script>alert('1')</script>&\"\u{1b}[31m\u{202e}"

  func testAPublicCheckShowsEverything() throws {
    let html = try page(sampleReport(), text: "func sum() {\n  numbers[3] < 4\n}\n")
    for words in ["An empty sum is 0", "It is 3.", "Try [].", "Sum.swift:2, in sum(of:)", "epoch 1", "not yet right"] {
      XCTAssertTrue(html.contains(words), words)
    }
    XCTAssertTrue(html.contains("numbers[3] &lt; 4"), "The student's line is quoted.")
    XCTAssertTrue(html.contains("10 <small>of 30 points</small>"))
  }

  func testACharacterThatJoinsWithTheNextHidesNothing() throws {
    var report = try sampleReport()
    report.student = "\u{600}<h1 x=\u{600}>"
    report.checks[0].message = "\u{600}<meta http-equiv=refresh>\u{301}"
    let html = try page(report, text: "")
    XCTAssertEqual(
      html.unicodeScalars.count { $0 == "<" }, try page(sampleReport(), text: "").unicodeScalars.count { $0 == "<" })
    XCTAssertTrue(html.contains("lt;meta http-equiv=refresh&gt"))
  }

  func testAHiddenCheckShowsItsOutcomeAndPointsOnly() throws {
    var report = try sampleReport()
    report.checks[0].visibility = .hidden
    let html = try page(report, text: "func sum() {\n  numbers[3]\n}\n")
    for words in ["It is 3.", "Try [].", "Sum.swift:2", "epoch 1", "numbers[3]"] {
      XCTAssertFalse(html.contains(words), words)
    }
    XCTAssertTrue(html.contains("not yet right"))
    XCTAssertTrue(html.contains("0 / 10"))
  }

  func testACheckForAfterTheDueDateWaitsForIt() throws {
    var report = try sampleReport()
    report.checks[0].visibility = .afterDue
    let (before, after) = (try page(report, showsAfterDue: false), try page(report, showsAfterDue: true))
    for words in ["It is 3.", "Try [].", "Sum.swift:2"] {
      XCTAssertFalse(before.contains(words), words)
      XCTAssertTrue(after.contains(words), words)
    }
    // Output may hold a hidden check's numbers.
    XCTAssertFalse(after.contains("epoch 1"))
  }

  func testAPassedCheckSaysNoMore() throws {
    var report = try sampleReport()
    report.checks[0].outcome = .passed
    report.checks[0].earned = 10
    let html = try page(report)
    XCTAssertFalse(html.contains("It is 3."))
    XCTAssertTrue(html.contains("10 / 10"))
  }

  func testEverythingFromTheStudentIsEscaped() throws {
    let attack = FeedbackPageTests.attack
    var report = try sampleReport()
    report.student = attack
    report.notes = [attack]
    report.files = try [file(attack)]
    report.checks[0].message = attack
    report.checks[0].hint = attack
    report.checks[0].location = "Sum.swift:1, in \(attack)"
    report.checks[0].output = attack
    let html = try page(report, text: attack)
    XCTAssertFalse(html.contains("<script"), html)
    XCTAssertEqual(html.components(separatedBy: "&lt;script&gt;").count - 1, 9, "Each place shows the text.")
    for scalar in html.unicodeScalars where scalar.properties.generalCategory == .control {
      XCTAssertEqual(scalar, "\n")
    }
    XCTAssertFalse(html.unicodeScalars.contains("\u{202e}"))
  }

  func testTheTemplatesOwnWordsMeanNothingInAStudentsText() throws {
    var report = try sampleReport()
    report.checks[0].message = "{{footer}} {{{title}}} {{#checks}}"
    XCTAssertTrue(try page(report).contains("{{footer}} {{{title}}} {{#checks}}"))
  }

  func testALocationThatLeadsNowhereQuotesNothing() throws {
    for location in [
      "Sum.swift:0", "Sum.swift:99", "Sum.swift:99999999999999999999", "../etc/passwd:1", "Other.swift:1", "", "x",
    ] {
      var report = try sampleReport()
      report.checks[0].location = location
      XCTAssertFalse(try page(report, text: "secret line\n").contains("secret line"), location)
    }
  }

  func testALineOfAFileFromWindowsIsQuoted() throws {
    let html = try page(sampleReport(), text: "func sum() {\r\n  numbers[3]\r\n}\r\n")
    XCTAssertTrue(html.contains("<pre>  numbers[3]</pre>"))
  }

  func testAReplacedFileShowsTheCompilersWords() throws {
    var report = try sampleReport()
    report.files = try [file("Sum.swift:1:1: error: no <such> thing")]
    let html = try page(report)
    XCTAssertTrue(html.contains("was replaced by the untouched stub"))
    XCTAssertTrue(html.contains("error: no &lt;such&gt; thing"))
  }

  func testAPageNeedsNothingFromElsewhere() throws {
    let html = try page(sampleReport())
    for words in ["http://", "https://", "<script", "src=", "@import", "url("] {
      XCTAssertFalse(html.contains(words), words)
    }
    XCTAssertTrue(html.contains("default-src 'none'"))
  }

  func testALabWithoutPointsHasAPage() throws {
    var report = try sampleReport()
    (report.score, report.maxScore) = (0, 0)
    report.checks = []
    XCTAssertTrue(try page(report).contains("0 <small>of 0 points</small>"))
  }

  func testEveryOutcomeHasWords() {
    XCTAssertEqual(Set(Outcome.allCases.map(\.words)).count, Outcome.allCases.count)
  }

  private func file(_ diagnostics: String) throws -> SubmissionReport.File {
    var file = try sampleReport().files[0]
    file.state = .replacedByStub
    file.diagnostics = diagnostics
    return file
  }

  private func page(_ report: SubmissionReport, text: String = "", showsAfterDue: Bool = true) throws -> String {
    let graded = GradedSubmission(report: report, staged: [StagedFile(name: "Sum.swift", text: text)])
    return try FeedbackPage(report: report, graded: graded, showsAfterDue: showsAfterDue, title: "Lab 1 · Sums").html()
  }
}
