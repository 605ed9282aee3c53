import LabContracts
import LabRemoting

// Serves the lab's functions to the checks. There is nothing to do in this file.
LabRemoting::serve {
  LabContracts::NeuronsLab(
    LabContracts::NeuronsAnswers(
      step: step(_:),
      thresholdUnit: thresholdUnit(_:at:),
      sigmoid: sigmoid(_:),
      logisticUnit: logisticUnit(_:at:),
      andGate: andGate(inputs:),
      orGate: orGate(inputs:),
      notGate: notGate,
      output: output(of:at:),
      exclusiveOrNetwork: exclusiveOrNetwork,
      sigmoidDerivative: sigmoidDerivative(_:),
      hyperbolicTangent: hyperbolicTangent(_:),
      hyperbolicTangentDerivative: hyperbolicTangentDerivative(_:),
      relu: relu(_:),
      reluDerivative: reluDerivative(_:),
      leakyReLU: leakyReLU(_:slope:),
      leakyReLUDerivative: leakyReLUDerivative(_:slope:),
      perceptronUpdate: perceptronUpdate(of:for:target:learningRate:),
      trainPerceptron: trainPerceptron(from:on:learningRate:maximumEpochs:),
      softmax: softmax(_:)),
    actorSystem: $0)
}
