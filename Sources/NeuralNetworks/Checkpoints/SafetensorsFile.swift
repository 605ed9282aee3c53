#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Tensors

/// Named tensors in a file that Python's `safetensors` reads and writes.
///
/// ```swift
/// try SafetensorsFile(tensors: ["weights": weights]).write(to: "model.safetensors")
/// let weights = try SafetensorsFile(contentsOf: "model.safetensors").tensors["weights"]
/// ```
///
/// The format: the length of a header (8 bytes, little-endian), the header (JSON: each tensor's type, shape and place), the
/// scalars. See <https://huggingface.co/docs/safetensors>. Reading takes files from strangers: nothing is allocated by what a
/// header claims, and whatever is wrong is thrown.
public struct SafetensorsFile<Scalar: TensorScalar>: Sendable {
  /// The tensors by name.
  public var tensors: [String: Tensor<Scalar>]

  /// Notes by name, such as the date or the network's layers.
  public var metadata: [String: String]

  /// Creates the contents of a file.
  public init(tensors: [String: Tensor<Scalar>], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// Reads a file.
  ///
  /// Numbers of the other floating-point type are converted.
  ///
  /// - Throws: ``CheckpointError`` for a file that can't be read or isn't of this format.
  public init(contentsOf path: String) throws(CheckpointError) {
    try self.init(parsing: try readFile(path), name: path)
  }

  /// Writes the file, in place of an older one.
  ///
  /// - Throws: ``CheckpointError`` when the file can't be written.
  public func write(to path: String) throws(CheckpointError) {
    try writeFile(try encoded(name: path), to: path)
  }
}

/// Reads a regular file of at most 4 GiB into memory: a device or a pipe may have no end.
func readFile(_ path: String) throws(CheckpointError) -> Data {
  do {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    guard attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? UInt64,
      size <= 4 << 30
    else {
      throw CheckpointError(.file, in: path, "This is not a regular file of at most 4 GiB.")
    }
    return try Data(contentsOf: URL(filePath: path))
  } catch let error as CheckpointError {
    throw error
  } catch {
    throw CheckpointError(.file, in: path, "The file can't be read.", underlyingError: error)
  }
}

/// Writes a file, as a whole or not at all.
func writeFile(_ data: Data, to path: String) throws(CheckpointError) {
  do {
    try data.write(to: URL(filePath: path), options: .atomic)
  } catch {
    throw CheckpointError(.file, in: path, "The file can't be written.", underlyingError: error)
  }
}
