/// An error that a lab's function threw, in words: its type stays in the worker.
public struct LabError: Error, Codable, Equatable, Sendable, CustomStringConvertible {
  /// What the error says.
  public var description: String

  /// Creates an error.
  public init(_ description: String) {
    self.description = description
  }
}
