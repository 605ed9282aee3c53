import Distributed
import LabRemoting
import Tensors

/// The lab TensorsAndAutograd, as a check sees it: each function runs in the worker.
public distributed actor TensorsAndAutogradLab {
  /// Carries the calls over two pipes.
  public typealias ActorSystem = LabActorSystem

  private let grids: GridAnswers
  private let tensors: TensorAnswers
  private let values: ValueAnswers

  /// The worker's main thread.
  nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

  /// Creates the worker's end.
  public init(grids: GridAnswers, tensors: TensorAnswers, values: ValueAnswers, actorSystem: LabActorSystem) {
    (self.grids, self.tensors, self.values) = (grids, tensors, values)
    self.actorSystem = actorSystem
  }

  /// Task 1: how many scalars each shape holds.
  public distributed func scalarCounts(of shapes: [[Int]]) -> [Int] {
    shapes.map { grids.scalarCount($0) }
  }

  /// Task 1: where the scalars at several indices lie in the storage.
  public distributed func positions(of indices: [[Int]], in shape: [Int]) -> [Int] {
    indices.map { grids.position($0, shape) }
  }

  /// Task 1: which indices belong to several positions.
  public distributed func indices(at positions: [Int], in shape: [Int]) -> [[Int]] {
    positions.map { grids.index($0, shape) }
  }

  /// Task 2: the shape that two shapes stretch to; `nil` when they don't fit.
  public distributed func broadcastShape(of left: [Int], and right: [Int]) -> [Int]? {
    grids.broadcastShape(left, right)
  }

  /// Task 2: two grids combined, scalar by scalar; `nil` when their shapes don't fit.
  public distributed func combined(_ left: Grid, _ right: Grid, by operation: Grid.Operation) -> Grid? {
    grids.combined(left, right) { operation($0, $1) }
  }

  /// Task 3: the sums along an axis, which goes.
  public distributed func sum(of grid: Grid, alongAxis axis: Int) -> Grid {
    grids.sum(grid, axis)
  }

  /// Task 3: the grid with its axes in reverse.
  public distributed func transposed(_ grid: Grid) -> Grid {
    grids.transposed(grid)
  }

  /// Task 3: the product over the last axis of `left` and the first of `right`; `nil` when their lengths differ.
  public distributed func product(of left: Grid, and right: Grid) -> Grid? {
    grids.product(left, right)
  }

  /// Task 4: the mean of the squared differences of `predictions`, [n], and `column`, [n, 1].
  public distributed func meanSquaredDifference(
    between predictions: Tensor<Double>, and column: Tensor<Double>
  ) -> Double {
    tensors.meanSquaredDifference(predictions, column)
  }

  /// Task 4: each scalar's share of its row's sum.
  public distributed func rowShares(of matrix: Tensor<Double>) -> Tensor<Double> {
    tensors.rowShares(matrix)
  }

  /// Task 4: the squared distances of `points`, [m, d], from `centers`, [n, d]; shape [m, n].
  public distributed func squaredDistances(
    from points: Tensor<Double>, to centers: Tensor<Double>
  ) -> Tensor<Double> {
    tensors.squaredDistances(points, centers)
  }

  /// Task 4: the sum of the samples of each class; shape [classCount, features].
  public distributed func classSums(
    of samples: Tensor<Double>, labels: [Int], classCount: Int
  ) -> Tensor<Double> {
    tensors.classSums(samples, labels, classCount)
  }

  /// Task 5: the number of each step.
  public distributed func numbers(of computation: Computation) -> [Double] {
    values.numbers(computation)
  }

  /// Task 6: the topological order of what led to the last step, as the numbers of the steps; −1 is a value that is none of them.
  public distributed func topologicalOrder(of computation: Computation) -> [Int] {
    values.topologicalOrder(computation)
  }

  /// Task 6: the gradient of each step after `backward()` was called on some steps, in turn; on the last one, if none is named.
  public distributed func gradients(of computation: Computation, backwardFrom results: [Int]) -> [Double] {
    values.gradients(computation, results.isEmpty ? [computation.steps.count - 1] : results)
  }
}
