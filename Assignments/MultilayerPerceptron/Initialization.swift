import LabContracts
import LabSupport
import Tensors

/// A layer whose parameters are all 0.
///
/// - Parameters:
///   - inputs: The number of inputs; 1 or more.
///   - outputs: The number of units; 1 or more.
/// - Returns: `weights` of shape [inputs, outputs] and `biases` of shape [outputs].
func zeroLayer(inputs: Int, outputs: Int) -> DenseLayer {
  // TODO: Task 1a.
  unimplemented()
}

/// How many different units a layer has.
///
/// A unit is a column of the weights with its bias. Two units are the same when their biases are equal, and their weights
/// are equal at every input: then they give the same output, whatever comes in.
///
/// - Parameter layer: A layer with at least one unit.
/// - Returns: A number from 1, where all units are the same, to the number of units.
func distinctUnitCount(of layer: DenseLayer) -> Int {
  // TODO: Task 1b.
  unimplemented()
}

/// A layer by Xavier Glorot's rule: weights by chance, with the mean 0 and the standard deviation √(2 / (inputs + outputs)).
///
/// The rule's older form, √(1 / inputs), is right too. The weights are distributed normally or uniformly; a uniform number
/// from −a to a has the standard deviation a / √3. The biases are 0.
///
/// - Parameters:
///   - inputs: The number of inputs; 1 or more.
///   - outputs: The number of units; 1 or more.
///   - random: The only source of chance. Drawing moves it on, so that the next layer gets other weights.
/// - Returns: `weights` of shape [inputs, outputs] and `biases` of shape [outputs].
func xavierLayer(inputs: Int, outputs: Int, using random: inout SeededRandomNumberGenerator) -> DenseLayer {
  // TODO: Task 1c.
  unimplemented()
}

/// A layer by Kaiming He's rule: weights by chance, with the mean 0 and the standard deviation √(2 / inputs).
///
/// The weights are distributed normally or uniformly. The biases are 0.
///
/// - Parameters:
///   - inputs: The number of inputs; 1 or more.
///   - outputs: The number of units; 1 or more.
///   - random: The only source of chance. Drawing moves it on.
/// - Returns: `weights` of shape [inputs, outputs] and `biases` of shape [outputs].
func heLayer(inputs: Int, outputs: Int, using random: inout SeededRandomNumberGenerator) -> DenseLayer {
  // TODO: Task 1d.
  unimplemented()
}

/// A network whose layers are initialised for what follows them: He's rule before a ReLU, so in all layers but the last,
/// and Xavier's in the last.
///
/// - Parameters:
///   - sizes: The number of inputs, then the number of units of each layer; 2 numbers or more. [784, 64, 10] makes a
///     layer of shape [784, 64] and one of shape [64, 10].
///   - random: The only source of chance; every layer draws from it in turn.
/// - Returns: A network of sizes.count − 1 layers.
func initializedNetwork(sizes: [Int], using random: inout SeededRandomNumberGenerator) -> DenseNetwork {
  // TODO: Task 1e.
  unimplemented()
}
