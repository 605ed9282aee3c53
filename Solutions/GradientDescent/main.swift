import LabContracts
import LabRemoting

// Serves the lab's functions to the checks. There is nothing to do in this file.
LabRemoting::serve {
  LabContracts::GradientDescentLab(
    LabContracts::GradientDescentAnswers(
      numericalGradient: numericalGradient(of:at:step:),
      predictions: predictions(of:for:),
      meanSquaredError: meanSquaredError(of:on:),
      meanSquaredErrorGradient: meanSquaredErrorGradient(of:on:),
      gradientDescentStep: gradientDescentStep(from:along:learningRate:),
      gradientDescent: gradientDescent(from:on:learningRate:steps:),
      minibatches: minibatches(of:from:shuffledBy:),
      minibatchDescent: minibatchDescent(from:on:learningRate:batchSize:epochs:shuffledBy:),
      verdict: verdict(on:tolerance:),
      bestLearningRate: bestLearningRate(among:from:on:steps:),
      momentumDescent: momentumDescent(from:on:learningRate:momentum:steps:)),
    actorSystem: $0)
}
