#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Tensors

extension SafetensorsFile {
  /// The greatest header that is read, in bytes: room for about 100,000 tensors.
  static var greatestHeader: Int { 16 << 20 }

  /// Takes the contents of a file apart.
  ///
  /// - Parameters:
  ///   - data: The file's bytes.
  ///   - name: What errors call the file.
  /// - Throws: ``CheckpointError`` for bytes that aren't of this format.
  public init(parsing data: Data, name: String) throws(CheckpointError) {
    guard data.count >= 8 else {
      throw CheckpointError(.wrongLength, in: name, at: data.count, "The file ends within its first 8 bytes.")
    }
    let headerLength = data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard headerLength <= UInt64(min(data.count - 8, Self.greatestHeader)) else {
      throw CheckpointError(
        .wrongLength, in: name, at: 0,
        "A header of \(headerLength) bytes doesn't fit a file of \(data.count) bytes, or is more than 16 MiB.")
    }
    let body = data.dropFirst(8 + Int(headerLength))
    let header = try SafetensorsHeader(parsing: data.dropFirst(8).prefix(Int(headerLength)), name: name)
    try header.checkPlaces(bodyLength: body.count, name: name)
    metadata = header.metadata
    tensors = [:]
    for (tensorName, entry) in header.entries {
      let bytes = body.dropFirst(entry.start).prefix(entry.end - entry.start)
      tensors[tensorName] = Tensor(
        shape: entry.shape,
        scalars: entry.type == "F32"
          ? readScalars(Float.self, littleEndian: bytes) : readScalars(Double.self, littleEndian: bytes))
    }
  }
}

/// The header of a safetensors file, once it is known to make sense.
struct SafetensorsHeader {
  struct Entry {
    let type: String
    let shape: Shape
    let start: Int
    let end: Int
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var metadata: [String: String] = [:]

  init(parsing data: Data, name: String) throws(CheckpointError) {
    guard data.first == UInt8(ascii: "{") else {
      throw CheckpointError(.malformedHeader, in: name, at: 8, "The header doesn't begin with '{'.")
    }
    let items: [String: Item]
    do {
      items = try JSONDecoder().decode([String: Item].self, from: data)
    } catch {
      throw CheckpointError(
        .malformedHeader, in: name, at: 8, "The header is not the JSON of a safetensors file.", underlyingError: error)
    }
    for (key, item) in items {
      switch item {
      case .metadata(let notes):
        guard key == "__metadata__" else {
          throw CheckpointError(.malformedHeader, in: name, at: 8, "The tensor '\(key)' has no type, shape and place.")
        }
        metadata = notes
      case .tensor(let tensor):
        entries[key] = try Entry(tensor, tensorName: key, file: name)
      }
    }
  }

  /// Checks that the tensors fill the body, one after the other.
  func checkPlaces(bodyLength: Int, name: String) throws(CheckpointError) {
    var end = 0
    for (tensorName, entry) in entries.sorted(by: { ($0.value.start, $0.value.end) < ($1.value.start, $1.value.end) }) {
      guard entry.start == end else {
        throw CheckpointError(
          .invalidOffsets, in: name,
          "The tensor '\(tensorName)' begins at byte \(entry.start) of the data, not at \(end).")
      }
      end = entry.end
    }
    guard end == bodyLength else {
      throw CheckpointError(
        .wrongLength, in: name, "The tensors take \(end) bytes, but \(bodyLength) follow the header.")
    }
  }
}

extension SafetensorsHeader {
  /// An entry as the JSON has it.
  private enum Item: Decodable {
    case tensor(TensorItem)
    case metadata([String: String])

    init(from decoder: any Decoder) throws {
      do {
        self = .tensor(try TensorItem(from: decoder))
      } catch {
        guard let notes = try? [String: String](from: decoder) else { throw error }
        self = .metadata(notes)
      }
    }
  }

  fileprivate struct TensorItem: Decodable {
    let type: String
    let shape: [Int]
    let places: [Int]

    private enum CodingKeys: String, CodingKey {
      case type = "dtype"
      case shape
      case places = "data_offsets"
    }
  }
}

extension SafetensorsHeader.Entry {
  fileprivate init(
    _ item: SafetensorsHeader.TensorItem, tensorName: String, file: String
  ) throws(CheckpointError) {
    let sizes = ["F32": 4, "F64": 8]
    guard let size = sizes[item.type] else {
      throw CheckpointError(
        .unsupportedType, in: file, "The tensor '\(tensorName)' is of type \(item.type), not F32 or F64.")
    }
    do {
      shape = try Shape(validating: item.shape)
    } catch {
      throw CheckpointError(
        .invalidShape, in: file, "The shape of the tensor '\(tensorName)': \(error)", underlyingError: error)
    }
    guard item.places.count == 2, item.places[0] >= 0, item.places[1] >= item.places[0] else {
      throw CheckpointError(
        .invalidOffsets, in: file, "The tensor '\(tensorName)' has no beginning before its end: \(item.places).")
    }
    start = item.places[0]
    end = item.places[1]
    type = item.type
    guard (end - start).isMultiple(of: size), (end - start) / size == shape.count else {
      throw CheckpointError(
        .invalidShape, in: file,
        "The tensor '\(tensorName)' of shape \(shape) has \(end - start) bytes, not \(size) for each scalar.")
    }
  }
}
