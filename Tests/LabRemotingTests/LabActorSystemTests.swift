import Distributed
import Foundation
import LabRemoting
import Tensors
import XCTest

/// Calls that go through the actor system from one end to the other, with nothing between but memory.
final class LabActorSystemTests: XCTestCase {
  func testArgumentsAndAnswersCross() async throws {
    let lab = try makeLab()
    let product = try await lab.product(of: Tensor([1, 2, .nan]), with: -0.5)
    XCTAssertEqual(product.scalars[0], -0.5)
    XCTAssertTrue(product.scalars[2].isNaN)
    let none = try await lab.smallest(of: [])
    XCTAssertNil(none)
    let smallest = try await lab.smallest(of: [3, -0.0])
    XCTAssertEqual(smallest?.sign, .minus)
  }

  func testOverloadsAreToldApart() async throws {
    let lab = try makeLab()
    let (number, word) = (try await lab.twice(2), try await lab.twice("ha"))
    XCTAssertEqual(number, 4)
    XCTAssertEqual(word, "haha")
  }

  func testACallWithoutAValueReturns() async throws {
    let lab = try makeLab()
    try await lab.reset()
  }

  func testAnErrorCrossesInWords() async throws {
    let lab = try makeLab()
    do {
      _ = try await lab.failing(with: "no minibatch left")
      XCTFail("The call returned.")
    } catch let error as LabError {
      XCTAssertEqual(error.description, "Trouble(words: \"no minibatch left\")")
    }
  }

  func testALabErrorCrossesAsItIs() async throws {
    let lab = try makeLab()
    do {
      _ = try await lab.failing(with: nil)
      XCTFail("The call returned.")
    } catch let error as LabError {
      XCTAssertEqual(error, LabError("plainly"))
    }
  }

  func testGenericFunctionsAreRefused() async throws {
    let lab = try makeLab()
    do {
      _ = try await lab.echo(1)
      XCTFail("The call returned.")
    } catch let error as LabError {
      XCTAssertTrue(error.description.contains("generic"))
    }
  }

  func testAnAnswerOfAnotherTypeIsRejectedByTheCaller() async throws {
    let lab = try TestLab.resolve(id: LabActorSystem.labID, using: LabActorSystem(caller: Liar()))
    do {
      _ = try await lab.twice(2)
      XCTFail("The call returned.")
    } catch is Liar.Rejection {}
  }

  func testAWorkerCallsNobody() async throws {
    let lab = try TestLab.resolve(id: LabActorSystem.labID, using: LabActorSystem(caller: nil))
    do {
      _ = try await lab.twice(2)
      XCTFail("The call returned.")
    } catch is LabError {}
  }

  func testCallsWithTooFewOrWrongArgumentsAreErrors() async throws {
    let caller = MemoryCaller(lab: TestLab(actorSystem: LabActorSystem(caller: nil)))
    let good = try Coding.encode(1)
    let target = try await recordedTarget()
    XCTAssertThrowsError(try caller.call(target, arguments: []))
    XCTAssertThrowsError(try caller.call(target, arguments: [try Coding.encode("two")]))
    XCTAssertThrowsError(try caller.call("no such function", arguments: [good]))
    XCTAssertEqual(try Coding.decode(Int.self, from: caller.call(target, arguments: [good])), 2)
  }

  /// The mangled name under which `twice(_: Int)` is called.
  private func recordedTarget() async throws -> String {
    let recorder = Recorder()
    let lab = try TestLab.resolve(id: LabActorSystem.labID, using: LabActorSystem(caller: recorder))
    _ = try? await lab.twice(2)
    return try XCTUnwrap(recorder.target)
  }

  private func makeLab() throws -> TestLab {
    let caller = MemoryCaller(lab: TestLab(actorSystem: LabActorSystem(caller: nil)))
    return try TestLab.resolve(id: LabActorSystem.labID, using: LabActorSystem(caller: caller))
  }
}

private struct Trouble: Error {
  var words: String
}

private distributed actor TestLab {
  typealias ActorSystem = LabActorSystem

  distributed func product(of x: Tensor<Double>, with factor: Double) -> Tensor<Double> { x * factor }
  distributed func smallest(of numbers: [Double]) -> Double? { numbers.min() }
  distributed func twice(_ number: Int) -> Int { 2 * number }
  distributed func twice(_ word: String) -> String { word + word }
  distributed func reset() {}
  distributed func echo<Value: Codable & Sendable>(_ value: Value) -> Value { value }
  distributed func failing(with words: String?) throws -> Int {
    throw words.map { Trouble(words: $0) as any Error } ?? LabError("plainly")
  }
}

/// Does what a worker does, in this process.
private final class MemoryCaller: LabCaller {
  private let lab: TestLab

  init(lab: TestLab) {
    self.lab = lab
  }

  func call(_ target: String, arguments: [Data]) throws -> Data {
    // Encoded once more, as on the pipe.
    let invocation = try Coding.decode(
      Invocation.self, from: try Coding.encode(Invocation(target: target, arguments: arguments)))
    let handler = ResultHandler()
    let done = DispatchSemaphore(value: 0)
    let failure = Failure()
    Task.detached { [lab] in
      do {
        var decoder = InvocationDecoder(invocation)
        try await lab.actorSystem.executeDistributedTarget(
          on: lab, target: RemoteCallTarget(invocation.target), invocationDecoder: &decoder, handler: handler)
      } catch {
        failure.error = error
      }
      done.signal()
    }
    done.wait()
    if let error = failure.error { throw error }
    if handler.kind == .value { return handler.body }
    throw try Coding.decode(LabError.self, from: handler.body)
  }

  func rejectAnswer(_ reason: any Error) -> any Error { reason }

  // The semaphore orders the one write and the one read.
  private final class Failure: @unchecked Sendable {
    var error: (any Error)?
  }
}

/// Answers everything with a word.
private struct Liar: LabCaller {
  struct Rejection: Error {}

  func call(_ target: String, arguments: [Data]) throws -> Data { try Coding.encode("seven") }
  func rejectAnswer(_ reason: any Error) -> any Error { Rejection() }
}

/// Notes what it is asked to call.
private final class Recorder: LabCaller, @unchecked Sendable {
  private(set) var target: String?

  func call(_ target: String, arguments: [Data]) throws -> Data {
    self.target = target
    throw LabError("noted")
  }

  func rejectAnswer(_ reason: any Error) -> any Error { reason }
}
