import Tensors

/// A network of layers, each of which takes the output of the one before.
///
/// ```swift
/// var network = Sequential {
///   Dense(784, 256, activation: .relu)
///   Dense(256, 10)
/// }
/// var optimizer = SGD(learningRate: 0.1, momentum: 0.9)
/// for batch in batches {
///   let loss = network.update(batch, loss: .softmaxCrossEntropy, by: &optimizer)
/// }
/// let logits = network(images)
/// ```
///
/// The numbers are of type `Float`, unless `Sequential(of: Double.self) { … }` says otherwise. A network is a value: a copy
/// never sees a later update.
public struct Sequential<Scalar: TensorScalar>: Sendable {
  var stages: [Stage<Scalar>]

  /// Creates a network of numbers of some type and draws the initial parameters of its layers.
  ///
  /// - Parameters:
  ///   - scalar: The type of number to compute with.
  ///   - seed: Decides the initial parameters, and what dropout drops.
  ///   - layers: The layers, first to last.
  public init(
    of scalar: Scalar.Type, seed: UInt64 = 0, @SequentialBuilder<Scalar> _ layers: () -> [any Layer<Scalar>]
  ) {
    var random = SeededRandomNumberGenerator(seed: seed)
    self.init(layers(), using: &random)
  }

  /// Creates a network from a list of layers and draws their initial parameters.
  ///
  /// - Parameters:
  ///   - layers: The layers, first to last.
  ///   - random: Where the initial parameters come from.
  public init(_ layers: [any Layer<Scalar>], using random: inout SeededRandomNumberGenerator) {
    stages = []
    for var layer in layers {
      layer.initialize(using: &random)
      stages.append(Stage(layer))
    }
  }

  /// The layers, first to last.
  public var layers: [any Layer<Scalar>] { stages.map(\.layer) }

  /// The output for some samples, as for use: dropout does nothing.
  ///
  /// - Parameter input: The samples; the first axis counts them.
  /// - Returns: The output of the last layer.
  public func callAsFunction(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
    var output = input
    for stage in stages { output = stage.layer(output) }
    return output
  }

  /// The class that the network predicts for each sample, as ``predictedClasses(_:)`` reads its scores.
  ///
  /// - Parameter input: The samples; the first axis counts them.
  /// - Returns: A class for each sample.
  /// - Precondition: The output has the shape `[samples, classes]`, or `[samples, 1]` where it is one logit.
  public func predictedLabels(for input: Tensor<Scalar>) -> [Int] {
    predictedClasses(self(input))
  }

  /// The shape of the output for an input of some shape, whose first axis counts the samples.
  public func outputShape(for inputShape: Shape) -> Shape {
    stages.reduce(inputShape) { $1.layer.outputShape(for: $0) }
  }
}

extension Sequential where Scalar == Float {
  /// Creates a network of `Float` numbers and draws the initial parameters of its layers.
  ///
  /// - Parameters:
  ///   - seed: Decides the initial parameters, and what dropout drops.
  ///   - layers: The layers, first to last.
  public init(seed: UInt64 = 0, @SequentialBuilder<Float> _ layers: () -> [any Layer<Float>]) {
    self.init(of: Float.self, seed: seed, layers)
  }
}

// MARK: - Parameters

extension Sequential {
  /// The number of scalars that the network learns.
  public var parameterCount: Int { stages.reduce(0) { $0 + $1.layer.parameterCount } }

  /// The parameters' values by name, first to last: `0.weights`, `0.bias`, `1.weights` and so on.
  public var parameters: [(name: String, value: Tensor<Scalar>)] {
    collect { $0.value }
  }

  /// The loss's gradients along the parameters by name, as the last ``differentiate(_:loss:regularizer:)`` found them.
  public var gradients: [(name: String, value: Tensor<Scalar>)] {
    collect { $0.gradient }
  }

  private func collect(
    _ part: (Parameter<Scalar>) -> Tensor<Scalar>
  ) -> [(name: String, value: Tensor<Scalar>)] {
    var network = self
    var result: [(name: String, value: Tensor<Scalar>)] = []
    network.forEachParameter { name, parameter in result.append((name, part(parameter))) }
    return result
  }

  /// Calls `body` with the name of each parameter and the parameter, first to last.
  public mutating func forEachParameter(_ body: (_ name: String, _ parameter: inout Parameter<Scalar>) -> Void) {
    for index in stages.indices {
      stages[index].layer.forEachParameter { name, parameter in body("\(index).\(name)", &parameter) }
    }
  }
}

extension Sequential: CustomStringConvertible {
  /// One line a layer: its type and how many scalars it learns.
  public var description: String {
    var lines: [String] = []
    for (index, stage) in stages.enumerated() {
      let type = "\(type(of: stage.layer))".prefix { $0 != "<" }
      lines.append("\(index)  \(type)  \(stage.layer.parameterCount) parameters")
    }
    return lines.joined(separator: "\n")
  }
}
