import Tensors

/// A network of two layers with one output: hidden neurons, and a neuron that sees what they say.
public struct TwoLayerNetwork: Codable, Sendable, Equatable {
  /// The hidden neurons, each with one weight an input.
  public var hidden: [LinearModel]
  /// The output neuron, with one weight a hidden neuron.
  public var output: LinearModel

  /// Creates a network.
  public init(hidden: [LinearModel], output: LinearModel) {
    self.hidden = hidden
    self.output = output
  }
}
