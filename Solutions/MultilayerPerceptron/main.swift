import LabContracts
import LabRemoting

// Serves the assignment's functions to the checks. There is nothing to do in this file.
LabRemoting::serve {
  LabContracts::MultilayerPerceptronLab(
    LabContracts::MultilayerPerceptronAnswers(
      zeroLayer: zeroLayer(inputs:outputs:),
      xavierLayer: xavierLayer(inputs:outputs:using:),
      heLayer: heLayer(inputs:outputs:using:),
      initializedNetwork: initializedNetwork(sizes:using:),
      distinctUnitCount: distinctUnitCount(of:),
      relu: relu(_:),
      layerOutputs: layerOutputs(of:for:),
      accuracy: accuracy(of:on:),
      crossEntropy: crossEntropy(of:labels:),
      crossEntropyGradient: crossEntropyGradient(of:labels:),
      denseGradient: denseGradient(of:inputs:outputGradient:),
      reluGradient: reluGradient(outputs:outputGradient:),
      lossGradient: lossGradient(of:on:),
      trainingStep: trainingStep(from:along:learningRate:),
      train: train(_:on:learningRate:batchSize:epochs:shuffledBy:),
      learningRateStudy: learningRateStudy(of:startingFrom:on:validatedOn:batchSize:epochs:shuffledBy:),
      bestLearningRate: bestLearningRate(in:),
      digitClassifier: digitClassifier(trainedOn:using:)),
    actorSystem: $0)
}
