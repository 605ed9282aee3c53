import Tensors

/// The functions on grids that the lab TensorsAndAutograd asks for, as the student wrote them.
public struct GridAnswers: Sendable {
  let scalarCount: @Sendable ([Int]) -> Int
  let position: @Sendable ([Int], [Int]) -> Int
  let index: @Sendable (Int, [Int]) -> [Int]
  let broadcastShape: @Sendable ([Int], [Int]) -> [Int]?
  let combined: @Sendable (Grid, Grid, (Int, Int) -> Int) -> Grid?
  let sum: @Sendable (Grid, Int) -> Grid
  let transposed: @Sendable (Grid) -> Grid
  let product: @Sendable (Grid, Grid) -> Grid?

  /// Collects the student's functions; the lab's `main.swift` calls this.
  public init(
    scalarCount: @escaping @Sendable ([Int]) -> Int,
    position: @escaping @Sendable ([Int], [Int]) -> Int,
    index: @escaping @Sendable (Int, [Int]) -> [Int],
    broadcastShape: @escaping @Sendable ([Int], [Int]) -> [Int]?,
    combined: @escaping @Sendable (Grid, Grid, (Int, Int) -> Int) -> Grid?,
    sum: @escaping @Sendable (Grid, Int) -> Grid,
    transposed: @escaping @Sendable (Grid) -> Grid,
    product: @escaping @Sendable (Grid, Grid) -> Grid?
  ) {
    self.scalarCount = scalarCount
    self.position = position
    self.index = index
    self.broadcastShape = broadcastShape
    self.combined = combined
    self.sum = sum
    self.transposed = transposed
    self.product = product
  }
}

/// The functions on tensors that the lab TensorsAndAutograd asks for, as the student wrote them.
public struct TensorAnswers: Sendable {
  let meanSquaredDifference: @Sendable (Tensor<Double>, Tensor<Double>) -> Double
  let rowShares: @Sendable (Tensor<Double>) -> Tensor<Double>
  let squaredDistances: @Sendable (Tensor<Double>, Tensor<Double>) -> Tensor<Double>
  let classSums: @Sendable (Tensor<Double>, [Int], Int) -> Tensor<Double>

  /// Collects the student's functions; the lab's `main.swift` calls this.
  public init(
    meanSquaredDifference: @escaping @Sendable (Tensor<Double>, Tensor<Double>) -> Double,
    rowShares: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>,
    squaredDistances: @escaping @Sendable (Tensor<Double>, Tensor<Double>) -> Tensor<Double>,
    classSums: @escaping @Sendable (Tensor<Double>, [Int], Int) -> Tensor<Double>
  ) {
    self.meanSquaredDifference = meanSquaredDifference
    self.rowShares = rowShares
    self.squaredDistances = squaredDistances
    self.classSums = classSums
  }
}

/// What the lab TensorsAndAutograd asks of the student's class of values.
///
/// The class itself stays unknown: it may keep what it likes.
public struct ValueAnswers: Sendable {
  let numbers: @Sendable (Computation) -> [Double]
  let topologicalOrder: @Sendable (Computation) -> [Int]
  let gradients: @Sendable (Computation, [Int]) -> [Double]

  /// Collects the student's operations; the lab's `main.swift` calls this.
  public init<Value: AnyObject>(
    input: @escaping @Sendable (Double) -> Value,
    sum: @escaping @Sendable (Value, Value) -> Value,
    product: @escaping @Sendable (Value, Value) -> Value,
    power: @escaping @Sendable (Value, Double) -> Value,
    exponential: @escaping @Sendable (Value) -> Value,
    hyperbolicTangent: @escaping @Sendable (Value) -> Value,
    rectified: @escaping @Sendable (Value) -> Value,
    number: @escaping @Sendable (Value) -> Double,
    gradient: @escaping @Sendable (Value) -> Double,
    topologicalOrder: @escaping @Sendable (Value) -> [Value],
    backward: @escaping @Sendable (Value) -> Void
  ) {
    @Sendable func values(of computation: Computation) -> [Value] {
      computation.steps.reduce(into: []) { values, step in
        switch step {
        case .input(let number): values.append(input(number))
        case .sum(let x, let y): values.append(sum(values[x], values[y]))
        case .product(let x, let y): values.append(product(values[x], values[y]))
        case .power(let x, let exponent): values.append(power(values[x], exponent))
        case .exponential(let x): values.append(exponential(values[x]))
        case .hyperbolicTangent(let x): values.append(hyperbolicTangent(values[x]))
        case .rectified(let x): values.append(rectified(values[x]))
        }
      }
    }
    numbers = { values(of: $0).map(number) }
    self.topologicalOrder = { computation in
      let values = values(of: computation)
      guard let result = values.last else { return [] }
      return topologicalOrder(result).map { value in values.firstIndex { $0 === value } ?? -1 }
    }
    gradients = { computation, results in
      let values = values(of: computation)
      for result in results { backward(values[result]) }
      return values.map(gradient)
    }
  }
}
