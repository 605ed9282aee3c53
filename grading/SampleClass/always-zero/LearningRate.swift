import LabContracts
import Tensors

func verdict(on losses: [Double], tolerance: Double) -> LearningRateVerdict {
  .diverged
}

func bestLearningRate(among rates: [Double], from model: LinearModel, on samples: Samples, steps: Int) -> Double? {
  0
}
