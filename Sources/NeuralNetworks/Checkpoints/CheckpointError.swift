/// Why a file of parameters can't be read, or doesn't fit a network.
public struct CheckpointError: Error, Sendable {
  /// What is wrong.
  public enum Code: Sendable, Hashable {
    /// The file can't be read or written.
    case file
    /// The file ends before what its header announces, or goes on after it.
    case wrongLength
    /// The header isn't one of this format.
    case malformedHeader
    /// A tensor has a type of number other than 32-bit or 64-bit floating point.
    case unsupportedType
    /// A tensor's lengths are no shape, or don't agree with its data.
    case invalidShape
    /// A tensor's place in the file overlaps another's, leaves a gap, or lies outside.
    case invalidOffsets
    /// A network's parameter is missing in the file, or the file has one that the network lacks.
    case parametersDiffer
  }

  /// What is wrong.
  public let code: Code

  /// The file, or what the data was said to be.
  public let file: String

  /// The byte at which it is wrong; nil where no single one is.
  public let offset: Int?

  /// What is wrong, as a sentence.
  public let reason: String

  /// The error behind this one.
  public let underlyingError: (any Error)?

  init(
    _ code: Code, in file: String, at offset: Int? = nil, _ reason: String, underlyingError: (any Error)? = nil
  ) {
    self.code = code
    self.file = file
    self.offset = offset
    self.reason = reason
    self.underlyingError = underlyingError
  }
}

extension CheckpointError: CustomStringConvertible {
  /// The file, the byte and the reason, as in `weights.safetensors, byte 8: …`.
  public var description: String {
    let place = offset.map { ", byte \($0)" } ?? ""
    return "\(file)\(place): \(reason)"
  }
}
