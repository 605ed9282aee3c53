import Distributed
import LabRemoting
import Tensors

/// The functions that the assignment MultilayerPerceptron asks for, as the student wrote them.
public struct MultilayerPerceptronAnswers: Sendable {
  /// The type of the functions that make one layer, `heLayer(inputs:outputs:using:)` among them.
  public typealias RandomLayer = @Sendable (Int, Int, inout SeededRandomNumberGenerator) -> DenseLayer
  /// The type of `initializedNetwork(sizes:using:)`.
  public typealias InitializedNetwork = @Sendable ([Int], inout SeededRandomNumberGenerator) -> DenseNetwork
  /// The type of `train(_:on:learningRate:batchSize:epochs:shuffledBy:)`.
  public typealias Train =
    @Sendable (DenseNetwork, ClassifiedSamples, Double, Int, Int, inout SeededRandomNumberGenerator) -> Training
  /// The type of `learningRateStudy(of:startingFrom:on:validatedOn:batchSize:epochs:shuffledBy:)`.
  public typealias LearningRateStudy =
    @Sendable (
      [Double], DenseNetwork, ClassifiedSamples, ClassifiedSamples, Int, Int, SeededRandomNumberGenerator
    ) -> [LearningRateTrial]
  /// The type of `digitClassifier(trainedOn:using:)`.
  public typealias DigitClassifier =
    @Sendable (ClassifiedSamples, inout SeededRandomNumberGenerator) -> DenseNetwork

  let zeroLayer: @Sendable (Int, Int) -> DenseLayer
  let xavierLayer: RandomLayer
  let heLayer: RandomLayer
  let initializedNetwork: InitializedNetwork
  let distinctUnitCount: @Sendable (DenseLayer) -> Int
  let relu: @Sendable (Tensor<Double>) -> Tensor<Double>
  let layerOutputs: @Sendable (DenseNetwork, Tensor<Double>) -> [Tensor<Double>]
  let accuracy: @Sendable (DenseNetwork, ClassifiedSamples) -> Double
  let crossEntropy: @Sendable (Tensor<Double>, [Int]) -> Double
  let crossEntropyGradient: @Sendable (Tensor<Double>, [Int]) -> Tensor<Double>
  let denseGradient: @Sendable (DenseLayer, Tensor<Double>, Tensor<Double>) -> DenseGradient
  let reluGradient: @Sendable (Tensor<Double>, Tensor<Double>) -> Tensor<Double>
  let lossGradient: @Sendable (DenseNetwork, ClassifiedSamples) -> DenseNetwork
  let trainingStep: @Sendable (DenseNetwork, DenseNetwork, Double) -> DenseNetwork
  let train: Train
  let learningRateStudy: LearningRateStudy
  let bestLearningRate: @Sendable ([LearningRateTrial]) -> Double?
  let digitClassifier: DigitClassifier

  /// Collects the student's functions; the assignment's `main.swift` calls this.
  public init(
    zeroLayer: @escaping @Sendable (Int, Int) -> DenseLayer,
    xavierLayer: @escaping RandomLayer,
    heLayer: @escaping RandomLayer,
    initializedNetwork: @escaping InitializedNetwork,
    distinctUnitCount: @escaping @Sendable (DenseLayer) -> Int,
    relu: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>,
    layerOutputs: @escaping @Sendable (DenseNetwork, Tensor<Double>) -> [Tensor<Double>],
    accuracy: @escaping @Sendable (DenseNetwork, ClassifiedSamples) -> Double,
    crossEntropy: @escaping @Sendable (Tensor<Double>, [Int]) -> Double,
    crossEntropyGradient: @escaping @Sendable (Tensor<Double>, [Int]) -> Tensor<Double>,
    denseGradient: @escaping @Sendable (DenseLayer, Tensor<Double>, Tensor<Double>) -> DenseGradient,
    reluGradient: @escaping @Sendable (Tensor<Double>, Tensor<Double>) -> Tensor<Double>,
    lossGradient: @escaping @Sendable (DenseNetwork, ClassifiedSamples) -> DenseNetwork,
    trainingStep: @escaping @Sendable (DenseNetwork, DenseNetwork, Double) -> DenseNetwork,
    train: @escaping Train,
    learningRateStudy: @escaping LearningRateStudy,
    bestLearningRate: @escaping @Sendable ([LearningRateTrial]) -> Double?,
    digitClassifier: @escaping DigitClassifier
  ) {
    self.zeroLayer = zeroLayer
    self.xavierLayer = xavierLayer
    self.heLayer = heLayer
    self.initializedNetwork = initializedNetwork
    self.distinctUnitCount = distinctUnitCount
    self.relu = relu
    self.layerOutputs = layerOutputs
    self.accuracy = accuracy
    self.crossEntropy = crossEntropy
    self.crossEntropyGradient = crossEntropyGradient
    self.denseGradient = denseGradient
    self.reluGradient = reluGradient
    self.lossGradient = lossGradient
    self.trainingStep = trainingStep
    self.train = train
    self.learningRateStudy = learningRateStudy
    self.bestLearningRate = bestLearningRate
    self.digitClassifier = digitClassifier
  }
}

/// The assignment MultilayerPerceptron, as a check sees it: each function runs in the worker.
public distributed actor MultilayerPerceptronLab {
  /// Carries the calls over two pipes.
  public typealias ActorSystem = LabActorSystem

  private let answers: MultilayerPerceptronAnswers

  /// The worker's main thread.
  nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

  /// Creates the worker's end.
  public init(_ answers: MultilayerPerceptronAnswers, actorSystem: LabActorSystem) {
    self.answers = answers
    self.actorSystem = actorSystem
  }

  /// Task 1: a layer of zeros.
  public distributed func zeroLayer(inputs: Int, outputs: Int) -> DenseLayer {
    answers.zeroLayer(inputs, outputs)
  }

  /// Task 1: Xavier layers, drawn one after the other from one generator.
  public distributed func xavierLayers(inputs: Int, outputs: Int, count: Int, seed: UInt64) -> [DenseLayer] {
    var random = SeededRandomNumberGenerator(seed: seed)
    return (0..<count).map { _ in answers.xavierLayer(inputs, outputs, &random) }
  }

  /// Task 1: He layers, drawn one after the other from one generator.
  public distributed func heLayers(inputs: Int, outputs: Int, count: Int, seed: UInt64) -> [DenseLayer] {
    var random = SeededRandomNumberGenerator(seed: seed)
    return (0..<count).map { _ in answers.heLayer(inputs, outputs, &random) }
  }

  /// Task 1: a network with so many inputs, hidden units and outputs.
  public distributed func initializedNetwork(sizes: [Int], seed: UInt64) -> DenseNetwork {
    var random = SeededRandomNumberGenerator(seed: seed)
    return answers.initializedNetwork(sizes, &random)
  }

  /// Task 1: how many different units a layer has.
  public distributed func distinctUnitCount(of layer: DenseLayer) -> Int {
    answers.distinctUnitCount(layer)
  }

  /// Task 2: max(z, 0) at every place.
  public distributed func relu(_ z: Tensor<Double>) -> Tensor<Double> {
    answers.relu(z)
  }

  /// Task 2: the inputs, then what each layer makes of them.
  public distributed func layerOutputs(of network: DenseNetwork, for inputs: Tensor<Double>) -> [Tensor<Double>] {
    answers.layerOutputs(network, inputs)
  }

  /// Task 2: the share of samples whose class has the largest logit.
  public distributed func accuracy(of network: DenseNetwork, on samples: ClassifiedSamples) -> Double {
    answers.accuracy(network, samples)
  }

  /// Task 3: the mean softmax cross-entropy.
  public distributed func crossEntropy(of logits: Tensor<Double>, labels: [Int]) -> Double {
    answers.crossEntropy(logits, labels)
  }

  /// Task 3: the mean softmax cross-entropy's gradient along the logits.
  public distributed func crossEntropyGradient(of logits: Tensor<Double>, labels: [Int]) -> Tensor<Double> {
    answers.crossEntropyGradient(logits, labels)
  }

  /// Task 4: the gradient along a layer and its inputs, given the one along its outputs.
  public distributed func denseGradient(
    of layer: DenseLayer, inputs: Tensor<Double>, outputGradient: Tensor<Double>
  ) -> DenseGradient {
    answers.denseGradient(layer, inputs, outputGradient)
  }

  /// Task 4: the gradient along a ReLU's inputs, given its outputs and the gradient along them.
  public distributed func reluGradient(
    outputs: Tensor<Double>, outputGradient: Tensor<Double>
  ) -> Tensor<Double> {
    answers.reluGradient(outputs, outputGradient)
  }

  /// Task 4: the loss's gradient along all parameters.
  public distributed func lossGradient(of network: DenseNetwork, on samples: ClassifiedSamples) -> DenseNetwork {
    answers.lossGradient(network, samples)
  }

  /// Task 5: one step against the gradient.
  public distributed func trainingStep(
    from network: DenseNetwork, along gradient: DenseNetwork, learningRate: Double
  ) -> DenseNetwork {
    answers.trainingStep(network, gradient, learningRate)
  }

  /// Task 5: minibatch training; the loss on all samples before it and after each epoch.
  public distributed func train(
    _ network: DenseNetwork, on samples: ClassifiedSamples, learningRate: Double, batchSize: Int, epochs: Int,
    seed: UInt64
  ) -> Training {
    var random = SeededRandomNumberGenerator(seed: seed)
    return answers.train(network, samples, learningRate, batchSize, epochs, &random)
  }

  /// Task 6: one training a learning rate, all from the same network.
  public distributed func learningRateStudy(
    of rates: [Double], startingFrom network: DenseNetwork, on samples: ClassifiedSamples,
    validatedOn validation: ClassifiedSamples, batchSize: Int, epochs: Int, seed: UInt64
  ) -> [LearningRateTrial] {
    answers.learningRateStudy(
      rates, network, samples, validation, batchSize, epochs, SeededRandomNumberGenerator(seed: seed))
  }

  /// Task 6: the learning rate of the most accurate trial; `nil` when all diverge.
  public distributed func bestLearningRate(in trials: [LearningRateTrial]) -> Double? {
    answers.bestLearningRate(trials)
  }

  /// Task 7: a network of the student's own choice, trained on images of digits.
  public distributed func digitClassifier(trainedOn samples: ClassifiedSamples, seed: UInt64) -> DenseNetwork {
    var random = SeededRandomNumberGenerator(seed: seed)
    return answers.digitClassifier(samples, &random)
  }
}
