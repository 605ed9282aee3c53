import LabContracts
import LabRemoting

// Serves the lab's functions to the checks. There is nothing to do in this file.
LabRemoting::serve {
  LabContracts::RegularizationLab(
    penalties: LabContracts::PenaltyAnswers(
      l2Penalty: l2Penalty(of:strength:),
      l2PenaltyGradient: l2PenaltyGradient(of:strength:),
      l1Penalty: l1Penalty(of:strength:),
      l1PenaltyGradient: l1PenaltyGradient(of:strength:),
      elasticPenalty: elasticPenalty(of:l1:l2:),
      elasticPenaltyGradient: elasticPenaltyGradient(of:l1:l2:),
      regularizedLoss: regularizedLoss(losses:model:l1:l2:),
      regularizedGradient: regularizedGradient(gradient:model:l1:l2:)),
    training: LabContracts::RegularizedTrainingAnswers(
      stepWithL2: stepWithL2(from:along:learningRate:momentum:strength:),
      stepWithWeightDecay: stepWithWeightDecay(from:along:learningRate:momentum:decay:),
      decayMatchingStrength: decay(matchingStrength:),
      dropoutMask: dropoutMask(shape:dropping:using:),
      dropout: dropout(_:dropping:isTraining:using:),
      dropoutGradient: dropoutGradient(along:mask:),
      earlyStop: earlyStop(losses:patience:minimumImprovement:),
      fit: fit(training:validation:acceptable:ratio:),
      bestStrength: bestStrength(among:)),
    actorSystem: $0)
}
