#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A tensor is encoded as its shape and one block of data: the scalars' bit patterns, little-endian, in row-major order.
///
/// A binary property list carries this without a copy to text, and NaN payloads, infinities and −0 stay as they are.
extension Tensor: Codable {
  private enum CodingKeys: String, CodingKey {
    case shape
    case scalars
  }

  /// Encodes the shape and the scalars' bit patterns.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shape, forKey: .shape)
    try container.encode(littleEndianData, forKey: .scalars)
  }

  /// Decodes a tensor from a peer that need not be honest.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for lengths that are no shape or don't agree with the data. Nothing is
  ///   allocated by what the shape claims.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let shape = try container.decode(Shape.self, forKey: .shape)
    let data = try container.decode(Data.self, forKey: .scalars)
    let size = MemoryLayout<Scalar>.size
    guard data.count.isMultiple(of: size), data.count / size == shape.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .scalars, in: container,
        debugDescription:
          "A tensor of shape \(shape) holds \(shape.count) scalars of \(size) bytes, but the data has \(data.count) bytes."
      )
    }
    self.init(shape: shape, scalars: Tensor.scalars(littleEndian: data))
  }

  private var littleEndianData: Data {
    scalars.withUnsafeBytes { bytes in
      #if _endian(little)
        Data(bytes)
      #else
        Data(Tensor.reversingScalars(bytes))
      #endif
    }
  }

  private static func scalars(littleEndian data: Data) -> [Scalar] {
    let count = data.count / MemoryLayout<Scalar>.size
    return Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
      #if _endian(little)
        _ = data.copyBytes(to: buffer)
      #else
        data.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyBytes(from: reversingScalars($0)) }
      #endif
      initializedCount = count
    }
  }

  #if _endian(big)
    private static func reversingScalars(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
      let size = MemoryLayout<Scalar>.size
      return bytes.indices.map { bytes[$0 / size * size + (size - 1 - $0 % size)] }
    }
  #endif
}

/// A shape is encoded as the list of its lengths.
extension Shape: Codable {
  /// Encodes the lengths, outermost first.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for length in self { try container.encode(length) }
  }

  /// Decodes a shape from a peer that need not be honest.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for lengths that are no shape.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var lengths: [Int] = []
    // One more than allowed is enough to refuse.
    while !container.isAtEnd, lengths.count <= Shape.maximumRank {
      lengths.append(try container.decode(Int.self))
    }
    do {
      try self.init(validating: lengths)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
    }
  }
}
