// The backward pass of a network with one hidden layer by hand, against what the network finds.

import NeuralNetworks
import Tensors

var network = Sequential(of: Double.self, seed: 3) {
  Dense(4, 5, activation: .tanh)
  Dense(5, 3)
}
var random = SeededRandomNumberGenerator(seed: 4)
let x = Tensor<Double>.randomNormal(shape: [6, 4], using: &random)
let labels = [0, 2, 1, 1, 0, 2]
let parameters = network.parameters.map(\.value)
let (w1, b1, w2, b2) = (parameters[0], parameters[1], parameters[2], parameters[3])

// Forward: each line keeps what the backward pass needs.
let hidden = tanh(matrixProduct(x, w1) + b1)
let logits = matrixProduct(hidden, w2) + b2
let probabilities = Activation.softmax(logits)

// Backward: the lines in reverse, each with its local derivative.
let logitGradient = (probabilities - .oneHot(labels, classCount: 3)) / Double(labels.count)
let w2Gradient = matrixProduct(hidden, logitGradient, transposingLeft: true)
let b2Gradient = logitGradient.sum(alongAxis: 0)
let hiddenGradient = matrixProduct(logitGradient, w2, transposingRight: true)
let sumGradient = hiddenGradient * (1 - hidden * hidden)
let w1Gradient = matrixProduct(x, sumGradient, transposingLeft: true)
let b1Gradient = sumGradient.sum(alongAxis: 0)

// The network does the same.
let loss = network.differentiate(Minibatch(features: x, labels: labels), loss: .softmaxCrossEntropy)
print("loss: \(loss)")
for (byHand, found) in zip([w1Gradient, b1Gradient, w2Gradient, b2Gradient], network.gradients) {
  let agrees = byHand.isClose(to: found.value, relativeTolerance: 1e-9, absoluteTolerance: 1e-12)
  print("\(found.name), of shape \(found.value.shape): \(agrees ? "the same" : "different")")
  // snippet.hide
  precondition(agrees, "The backward pass by hand is wrong.")
  // snippet.show
}
