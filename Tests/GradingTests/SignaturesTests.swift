import Grading
import XCTest

final class SignaturesTests: XCTestCase {
  private let stub = """
    /// The mean.
    func mean(of numbers: [Double]) -> Double {
      unimplemented()
    }

    func scale(
      _ numbers: [Double], by factor: (Double, Double) -> Double, at index: Int = 0
    ) -> [Double] {
      unimplemented()
    }
    """

  func testAnUnchangedDeclarationMayBeLaidOutOtherwise() {
    let text = """
      func mean(of numbers:[Double])->Double { 0 }
      func scale(_ numbers: [Double], by factor: (Double, Double) -> Double, at index: Int = 0) -> [Double] { [] }
      """
    XCTAssertEqual(Signatures.missing(from: text, ofStub: stub), [])
  }

  func testAChangedNameLabelOrTypeIsFound() {
    for declaration in [
      "func average(of numbers: [Double]) -> Double", "func mean(numbers: [Double]) -> Double",
      "func mean(of numbers: [Float]) -> Double", "func mean(of numbers: [Double]) -> Float",
    ] {
      let text = "\(declaration) { 0 }\n" + stub.split(separator: "\n\n")[1]
      XCTAssertEqual(
        Signatures.missing(from: text, ofStub: stub), ["func mean(of numbers: [Double]) -> Double"], declaration)
    }
  }

  func testADeclarationIsNamedInOneLine() {
    XCTAssertEqual(
      Signatures.missing(from: "// func mean(of numbers: [Double]) -> Double {}", ofStub: stub),
      [
        "func mean(of numbers: [Double]) -> Double",
        "func scale(_ numbers: [Double], by factor: (Double, Double) -> Double, at index: Int = 0) -> [Double]",
      ])
    XCTAssertEqual(Signatures.missing(from: "", ofStub: "struct A {}\n"), [])
  }

  func testAFunctionOfAnotherFileIsAStranger() {
    let stubs = ["Mean.swift": stub, "Sum.swift": "func sum(of numbers: [Double]) -> Double { unimplemented() }"]
    let text =
      "func sum(of list: [Double]) -> Double { 1 }\nfunc scale(_ n: [Double], by f: (Double, Double) -> Double, at i: Int) {}"
    XCTAssertEqual(Signatures.strangers(in: text, of: "Sum.swift", stubs: stubs), ["scale(_:by:at:)": "Mean.swift"])
    XCTAssertEqual(Signatures.strangers(in: text, of: "Mean.swift", stubs: stubs), ["sum(of:)": "Sum.swift"])
    XCTAssertEqual(Signatures.strangers(in: stub, of: "Mean.swift", stubs: stubs), [:])
  }

  func testADeclarationIsFoundByItsName() {
    XCTAssertTrue(Signatures.declares("Helper", in: "struct Helper {}"))
    XCTAssertTrue(Signatures.declares("helper", in: "let helper = 1"))
    XCTAssertFalse(Signatures.declares("helper", in: "helper(); let helpers = 1"))
  }
}
