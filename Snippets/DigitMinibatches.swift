// Images are written as IDX files, read back, split, normalised and served in minibatches.

import Datasets
import Foundation
import Tensors

let folder = FileManager.default.temporaryDirectory.appending(path: "digits-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let imagesPath = folder.appending(path: "images-idx3-ubyte.gz").path
let labelsPath = folder.appending(path: "labels-idx1-ubyte.gz").path

// Drawn digits, written in the format of MNIST.
var random = SeededRandomNumberGenerator(seed: 5)
let drawn = Dataset<Float>.digits(count: 500, using: &random)
let pixels = drawn.labels.indices.flatMap { drawn.bytes(ofSample: $0) ?? [] }
try IDXArray(shape: [500, 28, 28], elements: .uint8(pixels)).write(toPath: imagesPath)
try IDXArray(shape: [500], elements: .uint8(drawn.labels.map { UInt8($0) })).write(toPath: labelsPath)

// Read like the real ones.
let digits = try Dataset<Float>(images: imagesPath, labels: labelsPath, classNames: MNIST.classNames)
print("\(digits.count) images of shape \(digits.sampleShape); of each class: \(digits.classSizes)")

// The mean and the standard deviation come from the training part alone.
let split = digits.split(test: 0.2, stratified: true, using: &random).normalized(.overall)
for batch in split.training.minibatches(of: 128, shuffledBy: &random) {
  print("features \(batch.features.shape), mean \(batch.features.mean()), first labels \(batch.labels.prefix(5))")
}

// One of them, as text.
let image = digits.minibatch(at: [0]).features[row: 0]
for row in stride(from: 2, to: 26, by: 2) {
  print(String((0..<28).map { image[row, $0] > 0.6 ? "#" : image[row, $0] > 0.3 ? "+" : "." }))
}
