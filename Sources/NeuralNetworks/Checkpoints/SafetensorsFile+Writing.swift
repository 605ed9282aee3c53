#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Tensors

extension SafetensorsFile {
  /// The bytes of the file, the tensors sorted by name.
  func encoded(name: String) throws(CheckpointError) -> Data {
    var header: [String: HeaderItem] = [:]
    var body = Data()
    for (tensorName, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      let start = body.count
      body.append(littleEndianBytes(of: tensor))
      header[tensorName] = .tensor(
        type: MemoryLayout<Scalar>.size == 4 ? "F32" : "F64", shape: Array(tensor.shape), places: [start, body.count])
    }
    if !metadata.isEmpty { header["__metadata__"] = .metadata(metadata) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data: Data
    do {
      data = try encoder.encode(header)
    } catch {
      throw CheckpointError(.malformedHeader, in: name, "The names can't be encoded.", underlyingError: error)
    }
    // Spaces, so that the scalars begin at a multiple of 8 bytes.
    data.append(contentsOf: repeatElement(UInt8(ascii: " "), count: (8 - data.count % 8) % 8))
    let length = UInt64(data.count)
    return Data((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }) + data + body
  }
}

/// An entry of the header, as JSON has it.
private enum HeaderItem: Encodable {
  case tensor(type: String, shape: [Int], places: [Int])
  case metadata([String: String])

  private enum CodingKeys: String, CodingKey {
    case dtype
    case shape
    case dataOffsets = "data_offsets"
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .tensor(let type, let shape, let places):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .dtype)
      try container.encode(shape, forKey: .shape)
      try container.encode(places, forKey: .dataOffsets)
    case .metadata(let notes):
      try notes.encode(to: encoder)
    }
  }
}
