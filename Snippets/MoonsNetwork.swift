// A network with two hidden layers learns to tell two moons apart.

import Datasets
import NeuralNetworks
import Tensors

var random = SeededRandomNumberGenerator(seed: 1)
let moons = Dataset<Float>.twoMoons(count: 2000, noise: 0.1, using: &random)
  .split(validation: 0.1, test: 0.2, stratified: true, using: &random)
  .normalized(.feature)

var network = Sequential(seed: 1) {
  Dense(2, 16, activation: .relu)
  Dense(16, 16, activation: .relu)
  Dense(16, 2)
}
print(network)

var optimizer = Adam(learningRate: 0.01)
var trainer = Trainer(epochs: 10, loss: .softmaxCrossEntropy)
trainer.earlyStopping = EarlyStopping(patience: 3)
trainer.onEpoch = Trainer.printProgress
trainer.train(&network, by: &optimizer, validatingOn: [moons.validation.allSamples]) { _ in
  moons.training.minibatches(of: 32, shuffledBy: &random)
}

let test = moons.test.allSamples
let scores = network(test.features)
print("test accuracy: \(accuracy(scores, labels: test.labels))")
var confusion = ConfusionMatrix(classCount: 2)
confusion.add(predictions: predictedClasses(scores), labels: test.labels)
print(confusion)
// snippet.hide
precondition(confusion.accuracy > 0.97, "The moons are hardly told apart.")
