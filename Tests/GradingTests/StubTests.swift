import Foundation
import Grading
import XCTest

final class StubTests: XCTestCase {
  func testARegionBecomesACall() throws {
    let stub = try Stub.text(
      ofSolution: """
        func sum(_ x: [Double]) -> Double {
          // TODO: Task 1.
          // BEGIN SOLUTION
          x.reduce(0, +)
          // END SOLUTION
        }

        """, file: "Sum.swift")
    XCTAssertEqual(
      stub,
      """
      func sum(_ x: [Double]) -> Double {
        // TODO: Task 1.
        unimplemented()
      }

      """)
  }

  func testAHelperGoesWithTheLineAboveIt() throws {
    let stub = try Stub.text(
      ofSolution: """
        struct A {}

        // BEGIN SOLUTION helper
        func secret() {}
        // END SOLUTION

        struct B {}

        """, file: "A.swift")
    XCTAssertEqual(stub, "struct A {}\n\nstruct B {}\n")
  }

  func testSeveralRegionsKeepTheirIndents() throws {
    let stub = try Stub.text(
      ofSolution: "// BEGIN SOLUTION\na\n// END SOLUTION\nb\n    // BEGIN SOLUTION\n    c\n    // END SOLUTION",
      file: "A.swift")
    XCTAssertEqual(stub, "unimplemented()\nb\n    unimplemented()")
  }

  func testAFileWithoutMarkersIsItsOwnStub() throws {
    for text in ["", "\n", "let x = 1\n", "// BEGIN SOLUTIONS\n", "let s = \"// BEGIN SOLUTION\"\n"] {
      XCTAssertEqual(try Stub.text(ofSolution: text, file: "A.swift"), text)
    }
  }

  func testMarkersWithoutTheirPartner() {
    let texts = [
      "a\n// BEGIN SOLUTION\nb\n": 2, "a\nb\n  // END SOLUTION\n": 3,
      "// BEGIN SOLUTION\n\n// BEGIN SOLUTION\n// END SOLUTION\n": 3,
      "// BEGIN SOLUTION\n// END SOLUTION\n// END SOLUTION\n": 3,
      "// BEGIN SOLUTION helper\nx": 1,
    ]
    for (text, line) in texts {
      XCTAssertThrowsError(try Stub.text(ofSolution: text, file: "A.swift")) { error in
        XCTAssertTrue("\(error)".hasPrefix("A.swift:\(line): "), "\(error)")
      }
    }
  }
}
