import CheckRecords
import Distributed
import GradientChecking
import LabRemoting
import Tensors
import XCTest

/// The base of a lab's studies, which show what a student's code does instead of judging it.
///
///     final class GradientDescentGradients: LabStudies<GradientDescentLab> {
///       func testMeanSquaredError() async throws {
///         begin("Task 2c · The mean squared error's gradient")
///         let gradient = try await lab.meanSquaredErrorGradient(of: model, on: samples)
///         try await compare(gradient.weights, along: "Θ", at: model.weights) { weights in
///           try await lab.meanSquaredError(of: LinearModel(weights: weights, bias: model.bias), on: samples)
///         }
///       }
///     }
///
/// A study stands among the lab's public checks and runs as they do, but needs no row in the rubric: `lab gradcheck` runs
/// the class `<Lab>Gradients`, `lab plot` the class `<Lab>Plots`. Under `swift test` it tries the lab's solution, and
/// fails where that is wrong.
open class LabStudies<Lab: DistributedActor>: LabChecks<Lab> where Lab.ActorSystem == LabActorSystem {
  /// Names the study: the first thing that each does, so that it has a name even if the student's code stops.
  ///
  /// - Parameter title: Such as `Task 2c · The mean squared error's gradient`; studies are shown in the order of titles.
  public func begin(_ title: String) {
    study = Study(title: title)
  }

  /// Adds something to look at; a plot without curves is nothing.
  public func show(_ figure: Figure) {
    if case .curves(let plot) = figure, plot.curves.isEmpty { return }
    study?.figures.append(figure)
  }

  /// Sees that a study of the solution has shown something.
  open override func tearDownWithError() throws {
    if isOfSolution, study?.figures.isEmpty ?? true { fail("The study shows nothing.") }
  }

  /// Shows a student's gradient beside central differences of the student's own function.
  ///
  /// - Parameters:
  ///   - gradient: The gradient that the student's code gave.
  ///   - name: What it is along, such as `Θ`.
  ///   - x: Where it was taken.
  ///   - sampleCount: The number of samples that a mean was taken over, if one was.
  ///   - f: The function, of which `gradient` should be the gradient.
  /// - Throws: What `f` throws: why the student's function gave no answer.
  public func compare(
    _ gradient: Tensor<Double>, along name: String, at x: Tensor<Double>, sampleCount: Int? = nil,
    of f: (Tensor<Double>) async throws -> Double
  ) async throws {
    guard hasShape(gradient, of: x, along: name) else { return }
    // The points first, then the student's values at them: a call of another process can't be made in between.
    var points: [Tensor<Double>] = []
    _ = checkGradient(
      gradient,
      of: { point in
        points.append(point); return 0
      }, at: x)
    var values: [Double] = []
    for point in points { values.append(try await f(point)) }
    var nextValue = values.makeIterator()
    let report = checkGradient(gradient, of: { _ in nextValue.next() ?? .nan }, at: x)
    let numerical = Tensor(shape: x.shape, scalars: report.entries.map(\.numerical))
    show(
      gradient, beside: numerical, along: name, headings: ["analytic", "numerical"], kinks: Set(report.kinks),
      sampleCount: sampleCount)
  }

  /// Shows a student's gradient by differences beside the one of the formula.
  ///
  /// - Parameters:
  ///   - gradient: The gradient that the student's code gave.
  ///   - exact: The one that the function's formula has.
  ///   - name: What it is along, such as `x`.
  public func compare(_ gradient: Tensor<Double>, withExact exact: Tensor<Double>, along name: String) {
    guard hasShape(gradient, of: exact, along: name) else { return }
    show(gradient, beside: exact, along: name, headings: ["numerical", "exact"], kinks: [], sampleCount: nil)
  }

  /// The largest relative error at which two numbers of a gradient agree, as in the checks.
  private var tolerance: Double { 1e-6 }

  private func show(
    _ gradient: Tensor<Double>, beside reference: Tensor<Double>, along name: String, headings: [String],
    kinks: Set<Int>, sampleCount: Int?
  ) {
    let errors = GradientComparison(analytic: gradient, numerical: reference).relativeErrors
    let wrong = Set(disagreements(of: gradient, with: reference, tolerance: tolerance)).subtracting(kinks)
    let entries = errors.indices.map { index in
      GradientTable.Entry(
        received: gradient.scalars[index], reference: reference.scalars[index], relativeError: errors[index],
        isKink: kinks.contains(index), isWrong: wrong.contains(index))
    }
    let pattern =
      wrong.isEmpty ? nil : SeenPattern(received: gradient, expected: reference, sampleCount: sampleCount)
    let table = GradientTable(
      name: name, shape: Array(gradient.shape), headings: headings, entries: entries, remark: pattern?.sentence)
    show(.gradient(table))
    // A study of a solution is a test.
    guard isOfSolution, let worst = table.worstFirst.first, table.wrongCount > 0 else { return }
    fail("The gradient along \(name) at \(table.place(of: worst)) is off: \(table.entries[worst]).")
  }

  private func hasShape(_ gradient: Tensor<Double>, of x: Tensor<Double>, along name: String) -> Bool {
    guard gradient.shape != x.shape else { return true }
    fail(
      "The gradient along \(name) has the shape \(gradient.shape), but \(name) has the shape \(x.shape).",
      hint: "Each number of \(name) has one derivative: the gradient has its shape.")
    return false
  }
}
