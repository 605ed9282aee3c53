import Distributed

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Carries a call to where the student's code runs, and the answer back.
public protocol LabCaller: Sendable {
  /// Calls a function and waits for its value.
  ///
  /// - Parameters:
  ///   - target: The function's mangled name.
  ///   - arguments: Each argument, encoded.
  /// - Returns: The value, encoded.
  /// - Throws: ``LabError`` when the function threw; anything else when there is no answer.
  func call(_ target: String, arguments: [Data]) throws -> Data

  /// Notes that an answer could not be read as the type that the contract names.
  func rejectAnswer(_ reason: any Error) -> any Error
}

/// The actor system of a lab: a check holds the remote end, the worker the local one.
///
/// There is one actor in it, so its identity is a constant.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public final class LabActorSystem: DistributedActorSystem, Sendable {
  public typealias ActorID = String
  public typealias InvocationEncoder = LabRemoting.InvocationEncoder
  public typealias InvocationDecoder = LabRemoting.InvocationDecoder
  public typealias ResultHandler = LabRemoting.ResultHandler
  public typealias SerializationRequirement = Codable

  /// The identity of a lab's only actor.
  public static let labID = "lab"

  private let caller: (any LabCaller)?

  /// Creates the system.
  ///
  /// - Parameter caller: How to reach the worker; `nil` in the worker itself.
  public init(caller: (any LabCaller)?) {
    self.caller = caller
  }

  public func resolve<Act>(id: String, as actorType: Act.Type) throws -> Act?
  where Act: DistributedActor, Act.ID == String {
    nil
  }

  public func assignID<Act>(_ actorType: Act.Type) -> String where Act: DistributedActor, Act.ID == String {
    LabActorSystem.labID
  }

  public func actorReady<Act>(_ actor: Act) where Act: DistributedActor, Act.ID == String {}
  public func resignID(_ id: String) {}
  public func makeInvocationEncoder() -> InvocationEncoder { InvocationEncoder() }

  public func remoteCall<Act, Err, Res>(
    on actor: Act, target: RemoteCallTarget, invocation: inout InvocationEncoder, throwing: Err.Type,
    returning: Res.Type
  ) async throws -> Res where Act: DistributedActor, Act.ID == String, Err: Error, Res: Codable {
    let (caller, answer) = try call(target, invocation)
    do {
      return try Coding.decode(Res.self, from: answer)
    } catch {
      throw caller.rejectAnswer(error)
    }
  }

  public func remoteCallVoid<Act, Err>(
    on actor: Act, target: RemoteCallTarget, invocation: inout InvocationEncoder, throwing: Err.Type
  ) async throws where Act: DistributedActor, Act.ID == String, Err: Error {
    _ = try call(target, invocation)
  }

  private func call(_ target: RemoteCallTarget, _ invocation: InvocationEncoder) throws -> (any LabCaller, Data) {
    guard let caller else { throw LabError("A worker calls nobody.") }
    return (caller, try caller.call(target.identifier, arguments: invocation.arguments))
  }
}
