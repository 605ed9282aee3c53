public import Compression

extension IDXArray {
  /// Reads a file, which may be compressed with gzip whatever its name is.
  ///
  /// - Throws: ``DatasetError`` when the file can't be read or is no whole IDX file.
  public init(path: String) throws(DatasetError) {
    try self.init(reading: try reading { () throws(CompressionError) in try openDecompressing(path: path) })
  }

  /// Reads an array to the end of a source.
  ///
  /// Memory is taken in proportion to what the source holds, whatever the header promises.
  ///
  /// - Throws: ``DatasetError`` when the source is no whole IDX file, or has something behind it.
  public init(reading source: any ByteSource) throws(DatasetError) {
    let header = try source.idxBytes(count: 4)
    guard header[0] == 0, header[1] == 0 else {
      throw DatasetError(.notIDX(Array(header[..<2])), file: source.name, offset: 0)
    }
    let lengths = try source.idxBytes(count: 4 * Int(header[3]))
    shape = stride(from: 0, to: lengths.count, by: 4).map { start in
      lengths[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard let count = IDXArray.elementCount(of: shape), count <= Int.max / 8 else {
      throw DatasetError(.tooManyElements(shape), file: source.name, offset: 4)
    }
    switch header[2] {
    case 0x08: elements = .uint8(try source.idxBytes(count: count))
    case 0x09: elements = .int8(try source.bigEndian(UInt8.self, count: count) { Int8(bitPattern: $0) })
    case 0x0b: elements = .int16(try source.bigEndian(UInt16.self, count: count) { Int16(bitPattern: $0) })
    case 0x0c: elements = .int32(try source.bigEndian(UInt32.self, count: count) { Int32(bitPattern: $0) })
    case 0x0d: elements = .float(try source.bigEndian(UInt32.self, count: count) { Float(bitPattern: $0) })
    case 0x0e: elements = .double(try source.bigEndian(UInt64.self, count: count) { Double(bitPattern: $0) })
    default: throw DatasetError(.unknownElementType(header[2]), file: source.name, offset: 2)
    }
    // Going for one byte more also verifies a compressed file's checksum.
    let end = source.offset
    let excess = try reading { () throws(CompressionError) in try source.skip(1) }
    guard excess == 0 else { throw DatasetError(.trailingBytes, file: source.name, offset: end) }
  }
}

extension ByteSource {
  fileprivate func idxBytes(count: Int) throws(DatasetError) -> [UInt8] {
    let bytes = try reading { () throws(CompressionError) in try readBytes(upTo: count) }
    guard bytes.count == count else { throw failure(.truncated(missing: count - bytes.count)) }
    return bytes
  }

  /// Reads numbers whose highest byte comes first.
  fileprivate func bigEndian<Bits: FixedWidthInteger & UnsignedInteger, Element>(
    _ type: Bits.Type, count: Int, element: (Bits) -> Element
  ) throws(DatasetError) -> [Element] {
    let size = MemoryLayout<Bits>.size
    var elements: [Element] = []
    elements.reserveCapacity(min(count, roomToReserve / size))
    while elements.count < count {
      let missing = (count - elements.count) * size
      let bytes = try reading { () throws(CompressionError) in try readBytes(upTo: min(missing, 1 << 16)) }
      guard bytes.count == min(missing, 1 << 16) else { throw failure(.truncated(missing: missing - bytes.count)) }
      bytes.withUnsafeBytes { bytes in
        for start in stride(from: 0, to: bytes.count, by: size) {
          elements.append(element(Bits(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: Bits.self))))
        }
      }
    }
    return elements
  }
}
