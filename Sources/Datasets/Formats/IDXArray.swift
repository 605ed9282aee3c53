public import Tensors

/// An array of numbers as IDX files hold it, the format of MNIST.
///
/// ```swift
/// let images = try IDXArray(path: "train-images-idx3-ubyte.gz")
/// images.shape   // [60000, 28, 28]
/// try images.write(toPath: "copy-idx3-ubyte")
/// ```
///
/// The format is from Yann LeCun's page, "The MNIST database of handwritten digits": two zeros, the type of the elements, the
/// number of dimensions, the dimensions as 32-bit numbers, and the elements with the last index varying fastest; all numbers
/// have their highest byte first.
public struct IDXArray: Hashable, Sendable {
  /// The elements, by their type.
  public enum Elements: Hashable, Sendable {
    /// Type 8: bytes, such as pixels and labels.
    case uint8([UInt8])
    /// Type 9: signed bytes.
    case int8([Int8])
    /// Type 11: 16-bit integers.
    case int16([Int16])
    /// Type 12: 32-bit integers.
    case int32([Int32])
    /// Type 13: single precision.
    case float([Float])
    /// Type 14: double precision.
    case double([Double])
  }

  /// The lengths of the dimensions, outermost first; there may be 0 to 255.
  public let shape: [Int]

  /// The elements in row-major order.
  public let elements: Elements

  /// Creates an array.
  ///
  /// - Precondition: The shape has at most 255 dimensions below 2³², and as many elements as are given.
  public init(shape: [Int], elements: Elements) {
    require(
      shape.count <= 255 && shape.allSatisfy { $0 >= 0 && $0 <= UInt32.max },
      "An IDX array has at most 255 dimensions below 2³², not \(shape).")
    require(
      IDXArray.elementCount(of: shape) == elements.count,
      "An array of the dimensions \(shape) doesn't have \(elements.count) elements.")
    self.shape = shape
    self.elements = elements
  }

  /// The product of the dimensions, or nil where it overflows.
  static func elementCount(of shape: [Int]) -> Int? {
    var count = 1
    // A zero would hide the overflow of the others.
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: max(length, 1))
      if overflow { return nil }
      count = product
    }
    return shape.contains(0) ? 0 : count
  }

  /// The elements as a tensor.
  ///
  /// - Throws: ``DatasetError/Code/unsuitableShape(_:)``, naming `file`, for more than four dimensions.
  public func tensor<Scalar: TensorScalar>(
    of type: Scalar.Type = Scalar.self, file: String = "array"
  ) throws(DatasetError) -> Tensor<Scalar> {
    guard let shape = try? Shape(validating: self.shape) else {
      throw DatasetError(.unsuitableShape(self.shape), file: file, offset: 4)
    }
    let scalars: [Scalar] =
      switch elements {
      case .uint8(let elements): elements.map { Scalar($0) }
      case .int8(let elements): elements.map { Scalar($0) }
      case .int16(let elements): elements.map { Scalar($0) }
      case .int32(let elements): elements.map { Scalar($0) }
      case .float(let elements): elements.map { Scalar($0) }
      case .double(let elements): elements.map { Scalar($0) }
      }
    return Tensor(shape: shape, scalars: scalars)
  }
}

extension IDXArray.Elements {
  /// How many elements there are.
  public var count: Int {
    switch self {
    case .uint8(let elements): elements.count
    case .int8(let elements): elements.count
    case .int16(let elements): elements.count
    case .int32(let elements): elements.count
    case .float(let elements): elements.count
    case .double(let elements): elements.count
    }
  }

  /// The type's name, such as `uint8`.
  public var typeName: String {
    switch self {
    case .uint8: "uint8"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .float: "float"
    case .double: "double"
    }
  }

  /// The type's number in the header.
  var typeNumber: UInt8 {
    switch self {
    case .uint8: 0x08
    case .int8: 0x09
    case .int16: 0x0b
    case .int32: 0x0c
    case .float: 0x0d
    case .double: 0x0e
    }
  }
}
