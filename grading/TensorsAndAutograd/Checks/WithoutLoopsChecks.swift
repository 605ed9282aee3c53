import CheckSupport
import LabContracts
import Tensors

final class WithoutLoopsChecks: LabChecks<TensorsAndAutogradLab> {
  func testSevenPredictionsAgainstAColumn() async throws {
    let predictions = Tensor<Double>.random(shape: [7], using: &random)
    let column = Tensor<Double>.random(shape: [7, 1], in: 0...2, using: &random)
    let squares = zip(predictions.scalars, column.scalars).map { ($0 - $1) * ($0 - $1) }
    let mean = try await lab.meanSquaredDifference(between: predictions, and: column)
    expectClose(
      mean, squares.reduce(0, +) / 7, "Task 4a, seven random predictions and a column of targets: the mean",
      sampleCount: 7, hint: "How many differences are there? Print their shape before you take the mean.")
  }

  func testSharesOfRandomRows() async throws {
    let matrix = Tensor<Double>.random(shape: [4, 6], in: 0.5...3, using: &random)
    let expected = (0..<4).map { row in
      let scalars = matrix[row: row].scalars
      return scalars.map { $0 / scalars.reduce(0, +) }
    }
    let shares = try await lab.rowShares(of: matrix)
    expectClose(
      shares, Tensor(expected), "Task 4b, a random matrix of shape [4, 6]: shares",
      hint: "Print the shape of your sums: [4] meets the columns, [4, 1] meets the rows.")
  }

  func testDistancesOfRandomPoints() async throws {
    let points = Tensor<Double>.random(shape: [5, 3], in: -2...2, using: &random)
    let centers = Tensor<Double>.random(shape: [4, 3], in: -1...3, using: &random)
    let expected = (0..<5).map { point in
      (0..<4).map { center in
        zip(points[row: point].scalars, centers[row: center].scalars).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
    }
    let distances = try await lab.squaredDistances(from: points, to: centers)
    expectClose(
      distances, Tensor(expected),
      "Task 4c, five random points and four centers in three dimensions: squared distances",
      hint: "Compare one entry with a loop over its three coordinates. Which axis is that of the coordinates?")
  }

  func testSumsWithAClassThatIsEmpty() async throws {
    let samples = Tensor<Double>.random(shape: [9, 2], in: 1...5, using: &random)
    // The class 3 has no sample, and the last class has one.
    let labels = [0, 2, 1, 4, 2, 0, 2, 1, 0].shuffled(using: &random)
    var sums = Tensor<Double>.zeros(shape: [5, 2])
    for (sample, label) in labels.enumerated() {
      for feature in 0..<2 { sums[label, feature] += samples[sample, feature] }
    }
    let received = try await lab.classSums(of: samples, labels: labels, classCount: 5)
    expectClose(
      received, sums, "Task 4d, nine random samples with the labels \(labels) among five classes: sums",
      hint: "A row for each of the five classes, also for the one without samples, and sums, not means.")
  }
}
