import LabContracts
import LabRemoting

// Serves the lab's functions to the checks. There is nothing to do in this file.
LabRemoting::serve {
  LabContracts::LossFunctionsLab(
    LabContracts::LossFunctionsAnswers(
      scores: scores(of:for:),
      predictedClasses: predictedClasses(from:),
      hingeLosses: hingeLosses(of:labels:),
      hingeLoss: hingeLoss(of:labels:),
      hingeLossGradient: hingeLossGradient(of:labels:),
      softmax: softmax(_:),
      crossEntropies: crossEntropies(of:labels:),
      crossEntropy: crossEntropy(of:labels:),
      crossEntropyGradient: crossEntropyGradient(of:labels:),
      regularizer: regularizer(of:),
      fullLoss: fullLoss(of:on:by:regularization:),
      fullLossGradient: fullLossGradient(of:on:by:regularization:)),
    actorSystem: $0)
}
