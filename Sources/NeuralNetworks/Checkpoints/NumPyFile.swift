#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Tensors

// One tensor in a file that `numpy.load` reads: the format `.npy`, version 1.0.
// See <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.

extension Tensor {
  /// Writes the tensor to a `.npy` file, in place of an older one.
  ///
  /// - Throws: ``CheckpointError`` when the file can't be written.
  public func writeNumPy(to path: String) throws(CheckpointError) {
    try writeFile(numPyData, to: path)
  }

  /// Reads a tensor from a `.npy` file of 32-bit or 64-bit floating-point numbers, in row-major order.
  ///
  /// - Throws: ``CheckpointError`` for a file that can't be read or isn't of this format.
  public init(numPyFile path: String) throws(CheckpointError) {
    try self.init(parsingNumPy: try readFile(path), name: path)
  }

  /// The bytes of the file: a magic string, the version, the header's length, the header as a Python literal, the scalars.
  var numPyData: Data {
    let type = MemoryLayout<Scalar>.size == 4 ? "<f4" : "<f8"
    let lengths = shape.map { "\($0)," }.joined(separator: " ")
    let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(lengths)), }"
    // Spaces, so that the scalars begin at a multiple of 64 bytes, and a line feed.
    let padding = (64 - (NumPyHeader.start + header.utf8.count + 1) % 64) % 64
    let length = header.utf8.count + padding + 1
    var data = Data(NumPyHeader.magic + [1, 0, UInt8(length & 255), UInt8(length >> 8)])
    data.append(contentsOf: header.utf8)
    data.append(contentsOf: repeatElement(UInt8(ascii: " "), count: padding) + [UInt8(ascii: "\n")])
    return data + littleEndianBytes(of: self)
  }

  /// Takes the contents of a `.npy` file apart.
  ///
  /// - Parameters:
  ///   - data: The file's bytes.
  ///   - name: What errors call the file.
  /// - Throws: ``CheckpointError`` for bytes that aren't of this format.
  public init(parsingNumPy data: Data, name: String) throws(CheckpointError) {
    let header = try NumPyHeader(parsing: data, name: name)
    let body = data.dropFirst(header.length)
    let size = header.type == "<f4" ? 4 : 8
    guard body.count.isMultiple(of: size), body.count / size == header.shape.count else {
      throw CheckpointError(
        .wrongLength, in: name, at: header.length,
        "\(body.count) bytes follow the header, which don't fill the shape \(header.shape) with \(size) bytes each.")
    }
    self.init(
      shape: header.shape,
      scalars: size == 4 ? readScalars(Float.self, littleEndian: body) : readScalars(Double.self, littleEndian: body))
  }
}

/// The header of a `.npy` file, once it is known to make sense.
struct NumPyHeader {
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Where the Python literal begins in version 1.0.
  static let start = 10

  let type: String
  let shape: Shape

  /// How many bytes come before the scalars.
  let length: Int

  init(parsing data: Data, name: String) throws(CheckpointError) {
    let bytes = Array(data.prefix(Self.start))
    guard bytes.count == Self.start, Array(bytes.prefix(6)) == Self.magic else {
      throw CheckpointError(.malformedHeader, in: name, at: 0, "The file doesn't begin as a .npy file does.")
    }
    guard bytes[6] == 1 else {
      throw CheckpointError(
        .malformedHeader, in: name, at: 6, "Version \(bytes[6]).\(bytes[7]) isn't supported, 1.0 is.")
    }
    length = Self.start + Int(bytes[8]) + Int(bytes[9]) << 8
    guard length <= data.count else {
      throw CheckpointError(.wrongLength, in: name, at: data.count, "The file ends within its header.")
    }
    let text = String(decoding: data.dropFirst(Self.start).prefix(length - Self.start), as: UTF8.self)
    guard let type = Self.text(after: "'descr':", in: text, between: "'", and: "'"), ["<f4", "<f8"].contains(type)
    else {
      throw CheckpointError(
        .unsupportedType, in: name, at: Self.start, "The numbers are not of the type '<f4' or '<f8'.")
    }
    guard text.contains("'fortran_order': False") else {
      throw CheckpointError(.malformedHeader, in: name, at: Self.start, "The numbers are not in row-major order.")
    }
    self.type = type
    shape = try Self.shape(in: text, name: name)
  }

  private static func shape(in header: String, name: String) throws(CheckpointError) -> Shape {
    guard let tuple = text(after: "'shape':", in: header, between: "(", and: ")") else {
      throw CheckpointError(.malformedHeader, in: name, at: start, "The header has no shape.")
    }
    var lengths: [Int] = []
    for part in tuple.split(separator: ",", maxSplits: Shape.maximumRank + 1) {
      let digits = part.drop { $0 == " " }
      if digits.isEmpty { continue }
      guard let length = Int(digits) else {
        throw CheckpointError(.malformedHeader, in: name, at: start, "The shape has the length '\(digits)'.")
      }
      lengths.append(length)
    }
    do {
      return try Shape(validating: lengths)
    } catch {
      throw CheckpointError(.invalidShape, in: name, at: start, error.description, underlyingError: error)
    }
  }

  /// What stands between two marks, after a key.
  private static func text(after key: String, in text: String, between start: String, and end: String) -> String? {
    guard let keyRange = text.firstRange(of: key) else { return nil }
    let rest = text[keyRange.upperBound...].drop { $0 == " " }
    guard rest.hasPrefix(start), let endRange = rest.dropFirst().firstRange(of: end) else { return nil }
    return String(rest.dropFirst()[..<endRange.lowerBound])
  }
}
