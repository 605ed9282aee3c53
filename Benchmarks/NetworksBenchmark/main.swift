// Times training steps as told on standard input, a line at a time, so that a script can take turns between it and a peer:
//
//   784,256,128,10 128 10     a step of a network with these layers on a minibatch of 128, ten times
//
// The answer is the mean processor time of one step, in nanoseconds. Processor time, because other processes may run besides.
// A single output is a regression through tanh layers, several are classes through rectified layers.

import Foundation
import NeuralNetworks
import Tensors

func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

func timeStep(_ sizes: [Int], batchSize: Int, repetitions: Int) -> Double {
  let isRegression = sizes[sizes.count - 1] == 1
  var network = Sequential {
    for (index, (inputs, outputs)) in zip(sizes, sizes.dropFirst()).enumerated() {
      let isLast = index == sizes.count - 2
      Dense(inputs, outputs, activation: isLast ? .identity : isRegression ? .tanh : .relu)
    }
  }
  var optimizer = SGD(learningRate: 0.01, momentum: 0.9)
  var random = SeededRandomNumberGenerator(seed: 1)
  let features = Tensor<Float>.random(shape: [batchSize, sizes[0]], using: &random)
  let batch =
    isRegression
    ? Minibatch(features: features, targets: .values(.random(shape: [batchSize, 1], using: &random)))
    : Minibatch(features: features, labels: (0..<batchSize).map { $0 % sizes[sizes.count - 1] })
  let loss: Loss = isRegression ? .meanSquaredError : .softmaxCrossEntropy
  for _ in 0..<3 { network.update(batch, loss: loss, by: &optimizer) }
  let start = processorTime()
  for _ in 0..<repetitions { network.update(batch, loss: loss, by: &optimizer) }
  return (processorTime() - start) / Double(repetitions)
}

print(InstructionSet.current.rawValue)
fflush(nil)
while let line = readLine() {
  let words = line.split(separator: " ")
  let sizes = words[0].split(separator: ",").compactMap { Int($0) }
  print(timeStep(sizes, batchSize: Int(words[1]) ?? 1, repetitions: Int(words[2]) ?? 1))
  fflush(nil)
}
