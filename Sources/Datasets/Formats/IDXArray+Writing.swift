public import Compression

extension IDXArray {
  /// Writes a file, compressed where its name ends in `.gz`; it appears only when it is complete.
  ///
  /// - Throws: ``DatasetError`` when the file can't be written.
  public func write(toPath path: String) throws(DatasetError) {
    try reading { () throws(CompressionError) in
      let sink = try createCompressing(path: path)
      try write(to: sink)
      try sink.finish()
    }
  }

  /// Writes the array to a sink, which the caller finishes.
  ///
  /// - Throws: `CompressionError` when the sink can't be written to.
  public func write(to sink: any ByteSink) throws(CompressionError) {
    var header: [UInt8] = [0, 0, elements.typeNumber, UInt8(shape.count)]
    for length in shape { header.append(bigEndian: UInt32(length)) }
    try sink.write(header)
    switch elements {
    case .uint8(let elements): try sink.write(elements)
    case .int8(let elements): try sink.write(elements) { UInt8(bitPattern: $0) }
    case .int16(let elements): try sink.write(elements) { UInt16(bitPattern: $0) }
    case .int32(let elements): try sink.write(elements) { UInt32(bitPattern: $0) }
    case .float(let elements): try sink.write(elements) { $0.bitPattern }
    case .double(let elements): try sink.write(elements) { $0.bitPattern }
    }
  }
}

extension ByteSink {
  /// Writes numbers with their highest byte first.
  fileprivate func write<Element, Bits: FixedWidthInteger>(
    _ elements: [Element], bits: (Element) -> Bits
  ) throws(CompressionError) {
    var start = 0
    while start < elements.count {
      let end = min(start + 8192, elements.count)
      var bytes: [UInt8] = []
      bytes.reserveCapacity((end - start) * MemoryLayout<Bits>.size)
      for element in elements[start..<end] { bytes.append(bigEndian: bits(element)) }
      try write(bytes)
      start = end
    }
  }
}

extension [UInt8] {
  /// Appends a number with its highest byte first.
  fileprivate mutating func append(bigEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
