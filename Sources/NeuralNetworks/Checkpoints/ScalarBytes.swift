#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Tensors

/// The scalars of a tensor in row-major order, as little-endian bytes.
func littleEndianBytes<Scalar>(of tensor: Tensor<Scalar>) -> Data {
  tensor.scalars.withUnsafeBytes { bytes in
    #if _endian(little)
      Data(bytes)
    #else
      Data(bytes.indices.map { bytes[$0 ^ (MemoryLayout<Scalar>.size - 1)] })
    #endif
  }
}

/// Numbers of the type that a file has, from little-endian bytes, as numbers of the type that is asked for.
///
/// - Precondition: The bytes are whole numbers of the file's type.
func readScalars<Stored: TensorScalar, Scalar: TensorScalar>(
  _ stored: Stored.Type, littleEndian bytes: Data
) -> [Scalar] {
  let size = MemoryLayout<Stored>.size
  let numbers = [Stored](unsafeUninitializedCapacity: bytes.count / size) { buffer, initializedCount in
    #if _endian(little)
      _ = bytes.copyBytes(to: buffer)
    #else
      let reversed = bytes.indices.map { bytes[bytes.startIndex + (($0 - bytes.startIndex) ^ (size - 1))] }
      _ = reversed.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyBytes(from: $0) }
    #endif
    initializedCount = bytes.count / size
  }
  return numbers as? [Scalar] ?? numbers.map { Scalar($0) }
}
