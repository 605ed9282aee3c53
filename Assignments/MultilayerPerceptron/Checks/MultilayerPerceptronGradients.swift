import CheckSupport
import LabContracts
import Tensors

/// What `lab gradcheck MultilayerPerceptron` shows.
final class MultilayerPerceptronGradients: LabStudies<MultilayerPerceptronLab> {
  func testCrossEntropy() async throws {
    begin("Task 3b · The gradient of the cross-entropy")
    let (logits, labels) = (Tensor<Double>.random(shape: [5, 3], in: -3...3, using: &random), [0, 2, 1, 1, 0])
    let gradient = try await lab.crossEntropyGradient(of: logits, labels: labels)
    try await compare(gradient, along: "the logits", at: logits, sampleCount: labels.count) {
      try await lab.crossEntropy(of: $0, labels: labels)
    }
  }

  func testReLU() async throws {
    begin("Task 4b · The gradient along a ReLU's inputs")
    let z = Tensor<Double>.random(shape: [4, 6], in: -2...2, using: &random)
    let slopes = Tensor<Double>.random(shape: [4, 6], using: &random)
    let gradient = try await lab.reluGradient(outputs: try await lab.relu(z), outputGradient: slopes)
    try await compare(gradient, along: "Z", at: z) { z in
      let outputs = try await lab.relu(z)
      return outputs.shape == slopes.shape ? (outputs * slopes).sum() : .nan
    }
  }

  func testBackpropagation() async throws {
    begin("Task 4c · The gradient of the loss, layer by layer")
    var network = DenseNetwork(layers: [
      .random(inputs: 4, outputs: 6, using: &random), .random(inputs: 6, outputs: 5, using: &random),
      .random(inputs: 5, outputs: 3, using: &random),
    ])
    let samples = ClassifiedSamples(inputs: .random(shape: [6, 4], using: &random), labels: [2, 0, 1, 2, 2, 0])
    func loss() async throws -> Double {
      let logits = try await lab.layerOutputs(of: network, for: samples.inputs).last ?? .zeros(shape: [0])
      return try await lab.crossEntropy(of: logits, labels: samples.labels)
    }
    let gradient = try await lab.lossGradient(of: network, on: samples)
    guard gradient.layers.count == network.layers.count else {
      return fail("The gradient has \(gradient.layers.count) layers, and the network \(network.layers.count).")
    }
    for (index, layer) in network.layers.enumerated() {
      defer { network.layers[index] = layer }
      try await compare(
        gradient.layers[index].weights, along: "W of layer \(index + 1)", at: layer.weights, sampleCount: samples.count
      ) { weights in
        network.layers[index].weights = weights
        return try await loss()
      }
      network.layers[index] = layer
      try await compare(
        gradient.layers[index].biases, along: "b of layer \(index + 1)", at: layer.biases, sampleCount: samples.count
      ) { biases in
        network.layers[index].biases = biases
        return try await loss()
      }
    }
  }
}
