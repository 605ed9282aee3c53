// A network's parameters go to a safetensors file and come back.

import Foundation
import NeuralNetworks
import Tensors

func makeNetwork(seed: UInt64) -> Sequential<Float> {
  Sequential(seed: seed) {
    Dense(3, 8, activation: .relu)
    Dense(8, 2)
  }
}

let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).safetensors").path
defer { try? FileManager.default.removeItem(atPath: path) }
let network = makeNetwork(seed: 1)
try network.save(to: path, metadata: ["layers": "3-8-2"])

// Any reader of the format finds the tensors by name; so does Python's `safetensors`.
let file = try SafetensorsFile<Float>(contentsOf: path)
print("notes:", file.metadata)
for (name, tensor) in file.tensors.sorted(by: { $0.key < $1.key }) { print("\(name), of shape \(tensor.shape)") }

// Another network of the same layers takes them over.
let x = Tensor<Float>([[0.5, -1, 2]])
var other = makeNetwork(seed: 2)
print("before: \(network(x)) and \(other(x))")
try other.load(from: path)
print("after:  \(network(x)) and \(other(x))")

// What doesn't fit is an error that says what differs; the network stays as it was.
var smaller = Sequential { Dense(3, 2) }
do {
  try smaller.load(from: path)
} catch {
  print(error)
}
