import Distributed

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A call on its way: which function, and its arguments one by one.
package struct Invocation: Codable, Sendable {
  package var target: String
  package var arguments: [Data]

  package init(target: String, arguments: [Data]) {
    self.target = target
    self.arguments = arguments
  }
}

/// Collects a call's arguments on the side that calls.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct InvocationEncoder: DistributedTargetInvocationEncoder, Sendable {
  public typealias SerializationRequirement = Codable

  package private(set) var arguments: [Data] = []

  public mutating func recordArgument<Value: Codable>(_ argument: RemoteCallArgument<Value>) throws {
    arguments.append(try Coding.encode(argument.value))
  }

  public mutating func recordGenericSubstitution<T>(_ type: T.Type) throws {
    throw LabError("A lab's functions are not generic.")
  }

  public mutating func recordErrorType<E: Error>(_ type: E.Type) throws {}
  public mutating func recordReturnType<R: Codable>(_ type: R.Type) throws {}
  public mutating func doneRecording() throws {}
}

/// Hands a call's arguments to the function, on the side that answers.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct InvocationDecoder: DistributedTargetInvocationDecoder, Sendable {
  public typealias SerializationRequirement = Codable

  private var arguments: ArraySlice<Data>

  package init(_ invocation: Invocation) {
    arguments = invocation.arguments[...]
  }

  public mutating func decodeNextArgument<Argument: Codable>() throws -> Argument {
    guard let next = arguments.popFirst() else { throw LabError("The call has too few arguments.") }
    return try Coding.decode(Argument.self, from: next)
  }

  public mutating func decodeGenericSubstitutions() throws -> [any Any.Type] { [] }
  public mutating func decodeErrorType() throws -> (any Any.Type)? { nil }
  public mutating func decodeReturnType() throws -> (any Any.Type)? { nil }
}

/// Keeps what the function returned or threw, on the side that answers.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public final class ResultHandler: DistributedTargetInvocationResultHandler, @unchecked Sendable {
  public typealias SerializationRequirement = Codable

  // Written once, by the call that the serve loop awaits before it reads.
  package private(set) var kind = Frame.Kind.error
  package private(set) var body = Data()

  package init() {}

  public func onReturn<Success: Codable>(value: Success) async throws {
    body = try Coding.encode(value)
    kind = .value
  }

  public func onReturnVoid() async throws {
    body = Data()
    kind = .value
  }

  public func onThrow<Err: Error>(error: Err) async throws {
    body = try Coding.encode(error as? LabError ?? LabError(String(describing: error)))
    kind = .error
  }
}
