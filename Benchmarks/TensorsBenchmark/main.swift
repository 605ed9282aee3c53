// Times what it is told to on standard input, a line at a time, so that a script can take turns between it and a peer:
//
//   product Float 128 256 784 10     the product of a 128×784 and a 784×256 matrix, ten times
//   step 784,256,128,10 128 10       a training step of a network with these layers, batches of 128, ten times
//
// The answer is the mean processor time of one, in nanoseconds. Processor time, because other processes may run besides.

import Foundation
import Tensors

func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

func nanoseconds(of repetitions: Int, _ body: () -> Void) -> Double {
  let start = processorTime()
  for _ in 0..<repetitions { body() }
  return (processorTime() - start) / Double(repetitions)
}

func timeProduct<Scalar: TensorScalar>(_: Scalar.Type, _ m: Int, _ n: Int, _ k: Int, _ repetitions: Int) -> Double {
  var random = SeededRandomNumberGenerator(seed: 1)
  let left = Tensor<Scalar>.random(shape: [m, k], using: &random)
  let right = Tensor<Scalar>.random(shape: [k, n], using: &random)
  var checksum: Scalar = 0
  let time = nanoseconds(of: repetitions) { checksum += matrixProduct(left, right)[0, 0] }
  precondition(checksum.isFinite)
  return time
}

/// A network of dense layers with rectified linear units, trained by gradient descent with momentum, on this module alone.
struct Network {
  var weights: [Tensor<Float>] = []
  var biases: [Tensor<Float>] = []
  var weightVelocities: [Tensor<Float>] = []
  var biasVelocities: [Tensor<Float>] = []

  init(_ sizes: [Int], using random: inout SeededRandomNumberGenerator) {
    for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
      let limit = (6 / Float(inputs)).squareRoot()
      weights.append(.random(shape: [inputs, outputs], in: -limit...limit, using: &random))
      biases.append(.zeros(shape: [outputs]))
      weightVelocities.append(.zeros(shape: [inputs, outputs]))
      biasVelocities.append(.zeros(shape: [outputs]))
    }
  }

  mutating func step(_ samples: Tensor<Float>, labels: [Int]) -> Float {
    var outputs = [samples]
    for layer in weights.indices {
      var output = matrixProduct(outputs[layer], weights[layer])
      output.add(bias: biases[layer], thenApply: layer + 1 < weights.count ? .relu : .identity)
      outputs.append(output)
    }
    var gradient = outputs.removeLast()
    let loss = gradient.replaceLogitsByCrossEntropyGradient(labels: labels)
    for layer in weights.indices.reversed() {
      let weightGradient = matrixProduct(outputs[layer], gradient, transposingLeft: true)
      let biasGradient = gradient.sum(alongAxis: 0)
      if layer > 0 {
        gradient = matrixProduct(gradient, weights[layer], transposingRight: true)
        gradient.multiplyByDerivative(of: .relu, output: outputs[layer])
      }
      weights[layer].stepSGD(
        gradient: weightGradient, velocity: &weightVelocities[layer], learningRate: 0.01, momentum: 0.9)
      biases[layer].stepSGD(gradient: biasGradient, velocity: &biasVelocities[layer], learningRate: 0.01, momentum: 0.9)
    }
    return loss
  }
}

func timeStep(_ sizes: [Int], _ batchSize: Int, _ repetitions: Int) -> Double {
  var random = SeededRandomNumberGenerator(seed: 1)
  var network = Network(sizes, using: &random)
  let samples = Tensor<Float>.random(shape: [batchSize, sizes[0]], using: &random)
  let labels = (0..<batchSize).map { $0 % sizes[sizes.count - 1] }
  var loss: Float = 0
  for _ in 0..<3 { loss = network.step(samples, labels: labels) }
  let time = nanoseconds(of: repetitions) { loss = network.step(samples, labels: labels) }
  precondition(loss.isFinite)
  return time
}

while let line = readLine() {
  let words = line.split(separator: " ").map(String.init)
  let numbers = words.map { $0.split(separator: ",").compactMap { Int($0) } }
  let time =
    switch (words[0], words[1]) {
    case ("product", "Double"): timeProduct(Double.self, numbers[2][0], numbers[3][0], numbers[4][0], numbers[5][0])
    case ("product", _): timeProduct(Float.self, numbers[2][0], numbers[3][0], numbers[4][0], numbers[5][0])
    default: timeStep(numbers[1], numbers[2][0], numbers[3][0])
    }
  print(time)
  fflush(nil)
}
