// A layer's forward and backward products, without ever making a transposed matrix.

import Tensors

var random = SeededRandomNumberGenerator(seed: 1)
let samples = Tensor<Double>.randomNormal(shape: [4, 3], using: &random)
let weights = Tensor<Double>([[1, 0], [0, 1], [1, 1]])

// [4, 3] times [3, 2]: a row of scores for each sample.
let scores = matrixProduct(samples, weights)
print("scores, of shape \(scores.shape):\n\(scores)")

// The gradient along the weights is the transposed samples times the gradient along the scores.
let scoreGradient = scores * (1 / Double(scores.count))
let weightGradient = matrixProduct(samples, scoreGradient, transposingLeft: true)
print("gradient along the weights, of shape \(weightGradient.shape):\n\(weightGradient)")

// It agrees with the product of a transposed copy.
let same = matrixProduct(samples.transposed(), scoreGradient)
print("as by copying:", weightGradient.isClose(to: same, relativeTolerance: 1e-12))

// A vector on the right counts as a column, and the result is a vector.
print("first scores:", matrixProduct(samples, Tensor([1, 0, 1])))
