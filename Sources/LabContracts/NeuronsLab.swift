import Distributed
import LabRemoting
import Tensors

/// The functions that the lab Neurons asks for, as the student wrote them.
public struct NeuronsAnswers: Sendable {
  /// A function of one number, such as `sigmoid(_:)`.
  public typealias Activation = @Sendable (Double) -> Double
  /// A function of one number and a slope, such as `leakyReLU(_:slope:)`.
  public typealias SlopedActivation = @Sendable (Double, Double) -> Double
  /// A unit that answers for one sample, such as `thresholdUnit(_:at:)`.
  public typealias Unit = @Sendable (LinearModel, Tensor<Double>) -> Double

  let step: Activation
  let thresholdUnit: Unit
  let sigmoid: Activation
  let logisticUnit: Unit
  let andGate: @Sendable (Int) -> LinearModel
  let orGate: @Sendable (Int) -> LinearModel
  let notGate: @Sendable () -> LinearModel
  let output: @Sendable (TwoLayerNetwork, Tensor<Double>) -> Double
  let exclusiveOrNetwork: @Sendable () -> TwoLayerNetwork
  let sigmoidDerivative: Activation
  let hyperbolicTangent: Activation
  let hyperbolicTangentDerivative: Activation
  let relu: Activation
  let reluDerivative: Activation
  let leakyReLU: SlopedActivation
  let leakyReLUDerivative: SlopedActivation
  let perceptronUpdate: @Sendable (LinearModel, Tensor<Double>, Double, Double) -> LinearModel
  let trainPerceptron: @Sendable (LinearModel, Samples, Double, Int) -> PerceptronTraining
  let softmax: @Sendable (Tensor<Double>) -> Tensor<Double>

  /// Collects the student's functions; the lab's `main.swift` calls this.
  public init(
    step: @escaping Activation,
    thresholdUnit: @escaping Unit,
    sigmoid: @escaping Activation,
    logisticUnit: @escaping Unit,
    andGate: @escaping @Sendable (Int) -> LinearModel,
    orGate: @escaping @Sendable (Int) -> LinearModel,
    notGate: @escaping @Sendable () -> LinearModel,
    output: @escaping @Sendable (TwoLayerNetwork, Tensor<Double>) -> Double,
    exclusiveOrNetwork: @escaping @Sendable () -> TwoLayerNetwork,
    sigmoidDerivative: @escaping Activation,
    hyperbolicTangent: @escaping Activation,
    hyperbolicTangentDerivative: @escaping Activation,
    relu: @escaping Activation,
    reluDerivative: @escaping Activation,
    leakyReLU: @escaping SlopedActivation,
    leakyReLUDerivative: @escaping SlopedActivation,
    perceptronUpdate: @escaping @Sendable (LinearModel, Tensor<Double>, Double, Double) -> LinearModel,
    trainPerceptron: @escaping @Sendable (LinearModel, Samples, Double, Int) -> PerceptronTraining,
    softmax: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>
  ) {
    self.step = step
    self.thresholdUnit = thresholdUnit
    self.sigmoid = sigmoid
    self.logisticUnit = logisticUnit
    self.andGate = andGate
    self.orGate = orGate
    self.notGate = notGate
    self.output = output
    self.exclusiveOrNetwork = exclusiveOrNetwork
    self.sigmoidDerivative = sigmoidDerivative
    self.hyperbolicTangent = hyperbolicTangent
    self.hyperbolicTangentDerivative = hyperbolicTangentDerivative
    self.relu = relu
    self.reluDerivative = reluDerivative
    self.leakyReLU = leakyReLU
    self.leakyReLUDerivative = leakyReLUDerivative
    self.perceptronUpdate = perceptronUpdate
    self.trainPerceptron = trainPerceptron
    self.softmax = softmax
  }
}

/// The lab Neurons, as a check sees it: each function runs in the worker.
///
/// Functions of one number are called for every scalar of a tensor, and units for every row of a matrix.
public distributed actor NeuronsLab {
  /// Carries the calls over two pipes.
  public typealias ActorSystem = LabActorSystem

  private let answers: NeuronsAnswers

  /// The worker's main thread.
  nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

  /// Creates the worker's end.
  public init(_ answers: NeuronsAnswers, actorSystem: LabActorSystem) {
    self.answers = answers
    self.actorSystem = actorSystem
  }

  /// Task 1: the step of each scalar; the shape of `z`.
  public distributed func step(at z: Tensor<Double>) -> Tensor<Double> { z.map(answers.step) }

  /// Task 1: what the threshold unit says of each row of `inputs`, [samples, inputs]; shape [samples].
  public distributed func thresholdUnit(_ model: LinearModel, at inputs: Tensor<Double>) -> Tensor<Double> {
    inputs.mapRows { answers.thresholdUnit(model, $0) }
  }

  /// Task 2: the sigmoid of each scalar; the shape of `z`.
  public distributed func sigmoid(at z: Tensor<Double>) -> Tensor<Double> { z.map(answers.sigmoid) }

  /// Task 2: what the logistic unit says of each row of `inputs`, [samples, inputs]; shape [samples].
  public distributed func logisticUnit(_ model: LinearModel, at inputs: Tensor<Double>) -> Tensor<Double> {
    inputs.mapRows { answers.logisticUnit(model, $0) }
  }

  /// Task 3: the student's AND of so many inputs.
  public distributed func andGate(inputs count: Int) -> LinearModel { answers.andGate(count) }

  /// Task 3: the student's OR of so many inputs.
  public distributed func orGate(inputs count: Int) -> LinearModel { answers.orGate(count) }

  /// Task 3: the student's NOT.
  public distributed func notGate() -> LinearModel { answers.notGate() }

  /// Task 4: what the network says of each row of `inputs`, [samples, inputs]; shape [samples].
  public distributed func output(of network: TwoLayerNetwork, at inputs: Tensor<Double>) -> Tensor<Double> {
    inputs.mapRows { answers.output(network, $0) }
  }

  /// Task 4: the student's XOR.
  public distributed func exclusiveOrNetwork() -> TwoLayerNetwork { answers.exclusiveOrNetwork() }

  /// Task 5: the derivative of the sigmoid at each scalar; the shape of `z`.
  public distributed func sigmoidDerivative(at z: Tensor<Double>) -> Tensor<Double> { z.map(answers.sigmoidDerivative) }

  /// Task 5: the hyperbolic tangent of each scalar; the shape of `z`.
  public distributed func hyperbolicTangent(at z: Tensor<Double>) -> Tensor<Double> { z.map(answers.hyperbolicTangent) }

  /// Task 5: the derivative of the hyperbolic tangent at each scalar; the shape of `z`.
  public distributed func hyperbolicTangentDerivative(at z: Tensor<Double>) -> Tensor<Double> {
    z.map(answers.hyperbolicTangentDerivative)
  }

  /// Task 5: the rectified linear unit of each scalar; the shape of `z`.
  public distributed func relu(at z: Tensor<Double>) -> Tensor<Double> { z.map(answers.relu) }

  /// Task 5: the derivative of the rectified linear unit at each scalar; the shape of `z`.
  public distributed func reluDerivative(at z: Tensor<Double>) -> Tensor<Double> { z.map(answers.reluDerivative) }

  /// Task 5: the leaky rectified linear unit of each scalar; the shape of `z`.
  public distributed func leakyReLU(at z: Tensor<Double>, slope: Double) -> Tensor<Double> {
    z.map { answers.leakyReLU($0, slope) }
  }

  /// Task 5: the derivative of the leaky rectified linear unit at each scalar; the shape of `z`.
  public distributed func leakyReLUDerivative(at z: Tensor<Double>, slope: Double) -> Tensor<Double> {
    z.map { answers.leakyReLUDerivative($0, slope) }
  }

  /// Task 6: one correction by the perceptron's rule.
  public distributed func perceptronUpdate(
    of model: LinearModel, for x: Tensor<Double>, target: Double, learningRate: Double
  ) -> LinearModel {
    answers.perceptronUpdate(model, x, target, learningRate)
  }

  /// Task 6: corrections until an epoch has no mistake, or for so many epochs.
  public distributed func trainPerceptron(
    from model: LinearModel, on samples: Samples, learningRate: Double, maximumEpochs: Int
  ) -> PerceptronTraining {
    answers.trainPerceptron(model, samples, learningRate, maximumEpochs)
  }

  /// Task 7: the probabilities of scores, [classes]; shape [classes].
  public distributed func softmax(_ scores: Tensor<Double>) -> Tensor<Double> { answers.softmax(scores) }
}

extension Tensor<Double> {
  /// What `unit` says of each row.
  fileprivate func mapRows(_ unit: (Tensor<Double>) -> Double) -> Tensor<Double> {
    Tensor((0..<shape[0]).map { unit(self[row: $0]) })
  }
}
