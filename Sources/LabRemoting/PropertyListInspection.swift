#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Looks through a binary property list from a stranger before Foundation's decoder sees it.
///
/// That decoder traps on some counts, overflows the stack on nested XML, and follows a container as often as something
/// refers to it. A list passes here when it is binary, each object lies whole in its place, each container has one
/// owner, and what decoding makes of it is bounded. Any list of our own encoder is like that.
///
/// The format is that of CoreFoundation's `CFBinaryPList.c`.
struct PropertyListInspection {
  /// The most entries that all arrays and dictionaries may have together: decoding takes about 10 µs for each.
  static let entryLimit = 1 << 18
  /// The most that strings and data may come to, counted as often as something refers to them; in bytes.
  static let contentLimit = 256 << 20

  private static let magic = Array("bplist00".utf8)
  private static let trailerLength = 32

  private let bytes: UnsafeRawBufferPointer
  private let offsetSize: Int
  private let referenceSize: Int
  private let objectCount: Int
  private let root: Int
  private let table: Int

  /// Looks through a list.
  ///
  /// - Throws: `DecodingError.dataCorrupted` when it isn't one that can safely be decoded.
  static func check(_ data: Data) throws {
    try data.withUnsafeBytes { bytes in
      try PropertyListInspection(bytes).checkObjects()
    }
  }

  /// Reads the trailer: how wide the numbers are, how many objects there are, and where the table of their places is.
  private init(_ bytes: UnsafeRawBufferPointer) throws {
    let magic = PropertyListInspection.magic
    guard bytes.count >= magic.count + PropertyListInspection.trailerLength,
      bytes.prefix(magic.count).elementsEqual(magic)
    else { throw PropertyListInspection.error("it is no binary property list.") }
    let trailer = bytes.count - PropertyListInspection.trailerLength
    self.bytes = bytes
    offsetSize = Int(bytes[trailer + 6])
    referenceSize = Int(bytes[trailer + 7])
    objectCount = try PropertyListInspection.number(in: bytes, at: trailer + 8, size: 8)
    root = try PropertyListInspection.number(in: bytes, at: trailer + 16, size: 8)
    table = try PropertyListInspection.number(in: bytes, at: trailer + 24, size: 8)
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize), root < objectCount,
      (magic.count...trailer).contains(table), objectCount <= (trailer - table) / offsetSize
    else { throw PropertyListInspection.damaged }
    guard objectCount <= PropertyListInspection.entryLimit + 1 else { throw PropertyListInspection.tooManyEntries }
  }

  /// What an object is, as far as its safety goes.
  private enum Object {
    /// A number, a date or a truth value.
    case number
    case text(length: Int)
    case data(length: Int)
    /// `references` is where the list of its members starts.
    case array(count: Int, references: Int)
    /// First come the keys, then the values.
    case dictionary(count: Int, references: Int)
  }

  private func checkObjects() throws {
    let objects = try (0..<objectCount).map(object)
    var isOwned = [Bool](repeating: false, count: objectCount)
    isOwned[root] = true
    var entries = 0
    var content = 0

    func visit(_ index: Int, isKey: Bool = false) throws {
      guard index < objectCount else { throw PropertyListInspection.damaged }
      switch objects[index] {
      case .text(let length):
        content += length
      case .data(let length) where !isKey:
        content += length
      case .array where !isKey && !isOwned[index], .dictionary where !isKey && !isOwned[index]:
        isOwned[index] = true
      case .number where !isKey:
        break
      default:
        throw PropertyListInspection.damaged
      }
      guard content <= PropertyListInspection.contentLimit else {
        throw PropertyListInspection.error("it unfolds to more than \(PropertyListInspection.contentLimit) bytes.")
      }
    }

    for object in objects {
      let (count, keys, references) =
        switch object {
        case .array(let count, let references): (count, 0, references)
        case .dictionary(let count, let references): (2 * count, count, references)
        default: (0, 0, 0)
        }
      entries += count
      guard entries <= PropertyListInspection.entryLimit else { throw PropertyListInspection.tooManyEntries }
      for place in 0..<count {
        let reference = try number(at: references + place * referenceSize, size: referenceSize)
        try visit(reference, isKey: place < keys)
      }
    }
  }

  /// Reads one object's marker and length, and sees that all of it lies before the table.
  private func object(_ index: Int) throws -> Object {
    let place = try number(at: table + index * offsetSize, size: offsetSize)
    guard (PropertyListInspection.magic.count..<table).contains(place) else { throw PropertyListInspection.damaged }
    let (kind, low) = (bytes[place] >> 4, Int(bytes[place] & 0xf))
    switch (kind, low) {
    case (0x0, 0x8), (0x0, 0x9): return .number
    case (0x1, 0...4): return try contents(.number, from: place + 1, count: 1 << low, size: 1)
    case (0x2, 2...3): return try contents(.number, from: place + 1, count: 1 << low, size: 1)
    case (0x3, 3): return try contents(.number, from: place + 1, count: 8, size: 1)
    default: break
    }
    var (count, start) = (low, place + 1)
    if low == 0xf {
      guard start < table, bytes[start] >> 4 == 0x1, bytes[start] & 0xf <= 3 else {
        throw PropertyListInspection.damaged
      }
      let size = 1 << Int(bytes[start] & 0xf)
      count = try number(at: start + 1, size: size)
      start += 1 + size
    }
    switch kind {
    case 0x4: return try contents(.data(length: count), from: start, count: count, size: 1)
    case 0x5: return try contents(.text(length: count), from: start, count: count, size: 1)
    case 0x6: return try contents(.text(length: 2 * min(count, bytes.count)), from: start, count: count, size: 2)
    case 0xa:
      return try contents(.array(count: count, references: start), from: start, count: count, size: referenceSize)
    case 0xd:
      return try contents(
        .dictionary(count: count, references: start), from: start, count: count, size: 2 * referenceSize)
    default: throw PropertyListInspection.damaged
    }
  }

  /// The object, if its `count` parts of `size` bytes lie before the table.
  private func contents(_ object: Object, from start: Int, count: Int, size: Int) throws -> Object {
    guard start <= table, count <= (table - start) / size else { throw PropertyListInspection.damaged }
    return object
  }

  private func number(at place: Int, size: Int) throws -> Int {
    try PropertyListInspection.number(in: bytes, at: place, size: size)
  }

  /// Reads a big-endian number that an `Int` can hold.
  private static func number(in bytes: UnsafeRawBufferPointer, at place: Int, size: Int) throws -> Int {
    guard place <= bytes.count - size else { throw damaged }
    let number = bytes[place..<place + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let number = Int(exactly: number) else { throw damaged }
    return number
  }

  private static let damaged = error("it is damaged.")
  private static let tooManyEntries = error("it has more than \(entryLimit) entries.")

  private static func error(_ words: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: words))
  }
}
