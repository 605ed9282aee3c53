import CheckSupport
import Datasets
import LabContracts
import Tensors

final class DigitClassifierChecks: LabChecks<MultilayerPerceptronLab> {
  func testReadsDigitsThatItHasNotSeen() async throws {
    let digits = Dataset<Double>.digits(count: 5000, using: &random).flattened()
    let (training, test) = (digits.samples(at: 0..<4000).allSamples, digits.samples(at: 4000..<5000).allSamples)
    let network = try await lab.digitClassifier(
      trainedOn: ClassifiedSamples(inputs: training.features, labels: training.labels), seed: random.next())
    let what = "Task 7, trained on 4000 digits, tested on 1000 others"
    guard let logits = logits(of: network, for: test.features) else {
      return fail(
        "\(what): the layers of the network don't fit 784 inputs, each other and ten logits.",
        hint: "Print the shape of each layer's weights and biases.")
    }
    let hits = zip(logits.argmax(alongAxis: 1), test.labels).count { $0 == $1 }
    expect(
      hits >= 840 && logits.allFinite, otherwise: "\(what): \(hits) of 1000 are right. At least 840 have to be.",
      hint:
        "A network without a hidden layer stays below this. Which sizes, rates and epochs does your own study favour?")
  }

  /// The logits by the engine's matrix product; `nil` where the layers don't fit.
  private func logits(of network: DenseNetwork, for inputs: Tensor<Double>) -> Tensor<Double>? {
    var outputs = inputs
    for (index, layer) in network.layers.enumerated() {
      guard layer.weights.rank == 2, layer.weights.shape[0] == outputs.shape[1],
        layer.biases.shape == [layer.weights.shape[1]]
      else { return nil }
      let z = matrixProduct(outputs, layer.weights) + layer.biases
      outputs = index == network.layers.count - 1 ? z : maximum(z, 0)
    }
    return outputs.shape == [inputs.shape[0], 10] ? outputs : nil
  }
}
