import CheckSupport
import Datasets
import LabContracts
import Tensors

final class DigitClassifierExamples: LabChecks<MultilayerPerceptronLab> {
  func testReadsDigits() async throws {
    let digits = Dataset<Double>.digits(count: 2500, using: &random).flattened()
    let (training, test) = (digits.samples(at: 0..<2000).allSamples, digits.samples(at: 2000..<2500).allSamples)
    let network = try await lab.digitClassifier(
      trainedOn: ClassifiedSamples(inputs: training.features, labels: training.labels), seed: random.next())
    let outputs = try await lab.layerOutputs(of: network, for: test.features)
    let example = "Task 7, trained on 2000 digits, tested on 500 others"
    guard let logits = outputs.last, logits.shape == [500, 10] else {
      return fail(
        "\(example): the logits have shape \(outputs.last.map { "\($0.shape)" } ?? "none").",
        expected: "shape [500, 10]", hint: "How many inputs has your first layer, and how many units your last?")
    }
    let hits = zip(logits.argmax(alongAxis: 1), test.labels).count { $0 == $1 }
    expect(
      hits >= 325, otherwise: "\(example): \(hits) of 500 are right. At least 325 have to be.",
      hint: "Print the losses of the training. Do they still fall at the end, or jump, or stay?")
  }
}
