import CheckRecords
import CheckSupport
import Foundation
import LabContracts
import LabRemoting
import Tensors
import XCTest

final class LabWorkerTests: XCTestCase {
  func testAValueIsDecoded() async throws {
    let reply = try Coding.encode(LearningRateVerdict.converged)
    try await withWorker(replying: .value, [UInt8](reply)) { lab, worker in
      let verdict = try await lab.verdict(on: [1, 0.5], tolerance: 1)
      XCTAssertEqual(verdict, .converged)
      XCTAssertEqual(worker.endCheck().calls, 1)
    }
  }

  func testRepliesThatCannotBeReadAreFailures() async throws {
    let xml = "<plist><dict><key>value</key>" + String(repeating: "<array>", count: 100_000)
    let hostile: [[UInt8]] = [
      [], [0], Array("bplist00".utf8), Array(xml.utf8), [UInt8](try Coding.encode("undecided")),
      [UInt8](try Coding.encode(1.5)), [UInt8](repeating: 0xff, count: 1 << 20),
    ]
    for body in hostile {
      try await withWorker(replying: .value, body) { lab, worker in
        await assertNoAnswer(.failed, "could not be read") { _ = try await lab.verdict(on: [1], tolerance: 1) }
        XCTAssertEqual(worker.endCheck().noAnswer?.outcome, .failed)
      }
    }
  }

  func testErrorsThatCannotBeReadAreFailures() async throws {
    try await withWorker(replying: .error, Array("nonsense".utf8)) { lab, worker in
      await assertNoAnswer(.failed, "could not be read") { _ = try await lab.verdict(on: [1], tolerance: 1) }
      XCTAssertEqual(worker.endCheck().noAnswer?.outcome, .failed)
    }
  }

  func testAnErrorOfTheStudentsIsNoEndOfTheWorker() async throws {
    let body = [UInt8](try Coding.encode(LabError("the rates are empty")))
    try await withWorker(replying: .error, body) { lab, worker in
      do {
        _ = try await lab.verdict(on: [1], tolerance: 1)
        XCTFail("The call returned.")
      } catch let error as LabError {
        XCTAssertEqual(error.description, "the rates are empty")
      }
      XCTAssertNil(worker.endCheck().noAnswer)
    }
  }

  func testAfterATrapTheNextCheckGetsAFreshWorker() throws {
    // Only the first start ends in the call.
    let hostile = try HostileWorker(
      "ready; call; if [ ! -e \"$0/second\" ]; then : >\"$0/second\"; kill -ILL $$; fi; answer; sleep 60")
    defer { hostile.remove() }
    let worker = LabWorker(launch: .init(command: hostile.command), secondsPerCheck: 30, replyLimit: 1 << 20)
    worker.beginCheck()
    XCTAssertThrowsError(try worker.call("f", arguments: []))
    XCTAssertThrowsError(try worker.call("f", arguments: []), "The same check learns nothing more.") { error in
      XCTAssertEqual((error as? NoAnswer)?.outcome, .trapped)
    }
    let first = worker.endCheck()
    XCTAssertEqual(first.calls, 1)
    XCTAssertEqual(first.noAnswer?.outcome, .trapped)

    worker.beginCheck()
    XCTAssertEqual(try worker.call("f", arguments: []), Data([42]))
    let second = worker.endCheck()
    XCTAssertNil(second.noAnswer)
    XCTAssertEqual(second.calls, 1)
    XCTAssertEqual(hostile.processes.count, 2)
    worker.stop()
    hostile.assertGone()
  }

  func testAllCallsOfACheckShareItsTime() throws {
    // Either call by itself would end in time.
    let hostile = try HostileWorker("ready; call; sleep 1.6; answer; call; sleep 1.6; answer; sleep 60")
    defer { hostile.remove() }
    let worker = LabWorker(launch: .init(command: hostile.command), secondsPerCheck: 3, replyLimit: 1 << 20)
    worker.beginCheck()
    XCTAssertNoThrow(try worker.call("f", arguments: []))
    XCTAssertThrowsError(try worker.call("f", arguments: []))
    XCTAssertEqual(worker.endCheck().noAnswer?.outcome, .timedOut)
    hostile.assertGone()
  }

  func testOutputBelongsToTheCheckThatItWasPrintedIn() throws {
    let hostile = try HostileWorker("ready; call; echo one >&2; answer; sleep 60")
    defer { hostile.remove() }
    let worker = LabWorker(launch: .init(command: hostile.command), secondsPerCheck: 30, replyLimit: 1 << 20)
    worker.beginCheck()
    _ = try worker.call("f", arguments: [])
    XCTAssertEqual(worker.endCheck().output, "one\n")
    worker.beginCheck()
    XCTAssertEqual(worker.endCheck().output, "")
    worker.stop()
    hostile.assertGone()
  }

  func testAWorkerThatCannotStartIsOurFault() {
    let worker = LabWorker(launch: .init(command: ["/no/such/worker"]), secondsPerCheck: 1, replyLimit: 1)
    worker.beginCheck()
    XCTAssertThrowsError(try worker.call("f", arguments: []))
    XCTAssertEqual(worker.endCheck().noAnswer?.outcome, .graderError)
  }

  private func withWorker(
    replying kind: Frame.Kind, _ body: [UInt8], _ test: (GradientDescentLab, LabWorker) async throws -> Void
  ) async throws {
    let hostile = try HostileWorker(
      "ready; call; answer; sleep 60", reply: Frame(kind: kind, call: 1, body: body).bytes)
    defer { hostile.remove() }
    do {
      let worker = LabWorker(launch: .init(command: hostile.command), secondsPerCheck: 30, replyLimit: 64 << 20)
      worker.beginCheck()
      let lab = try GradientDescentLab.resolve(id: LabActorSystem.labID, using: LabActorSystem(caller: worker))
      try await test(lab, worker)
    }
    hostile.assertGone()
  }

  private func assertNoAnswer(
    _ outcome: Outcome, _ words: String, file: StaticString = #filePath, line: UInt = #line,
    _ body: () async throws -> Void
  ) async {
    do {
      try await body()
      XCTFail("The call returned.", file: file, line: line)
    } catch {
      XCTAssertEqual((error as? NoAnswer)?.outcome, outcome, "\(error)", file: file, line: line)
      XCTAssertTrue("\(error)".contains(words), "\(error)", file: file, line: line)
    }
  }
}
