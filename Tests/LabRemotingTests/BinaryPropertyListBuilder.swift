import Foundation

/// Builds binary property lists that no encoder would: with objects of two owners, wrong counts, and cycles.
struct BinaryPropertyListBuilder {
  private var objects: [[UInt8]] = []

  /// Adds an object as it is, and returns its number.
  mutating func add(_ bytes: [UInt8]) -> Int {
    objects.append(bytes)
    return objects.count - 1
  }

  mutating func integer(_ value: Int) -> Int { add([0x13] + bigEndian(value, size: 8)) }
  mutating func text(_ text: String) -> Int { add(marker(0x50, count: text.utf8.count) + text.utf8) }
  mutating func data(count: Int) -> Int { add(marker(0x40, count: count) + [UInt8](repeating: 7, count: count)) }
  mutating func array(_ members: [Int]) -> Int {
    add(marker(0xa0, count: members.count) + members.flatMap { bigEndian($0, size: 4) })
  }
  mutating func dictionary(_ pairs: [(key: Int, value: Int)]) -> Int {
    add(
      marker(0xd0, count: pairs.count) + pairs.flatMap { bigEndian($0.key, size: 4) }
        + pairs.flatMap { bigEndian($0.value, size: 4) })
  }

  /// The list whose root has `value` where ``Coding`` looks for it.
  mutating func envelope(_ value: Int) -> Data {
    let key = text("value")
    let root = dictionary([(key, value)])
    return list(root: root)
  }

  func list(root: Int) -> Data {
    var bytes = Array("bplist00".utf8)
    var places: [Int] = []
    for object in objects {
      places.append(bytes.count)
      bytes += object
    }
    let table = bytes.count
    bytes += places.flatMap { bigEndian($0, size: 4) }
    bytes += [0, 0, 0, 0, 0, 0, 4, 4]
    bytes += bigEndian(objects.count, size: 8) + bigEndian(root, size: 8) + bigEndian(table, size: 8)
    return Data(bytes)
  }
}

func bigEndian(_ value: Int, size: Int) -> [UInt8] {
  (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func marker(_ kind: UInt8, count: Int) -> [UInt8] {
  count < 15 ? [kind | UInt8(count)] : [kind | 0xf, 0x12] + bigEndian(count, size: 4)
}
