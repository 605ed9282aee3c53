import LabContracts
import Tensors

func predictions(of model: LinearModel, for inputs: Tensor<Double>) -> Tensor<Double> {
  .zeros(shape: [inputs.shape[0]])
}

func meanSquaredError(of model: LinearModel, on samples: Samples) -> Double {
  0
}

func meanSquaredErrorGradient(of model: LinearModel, on samples: Samples) -> LinearModel {
  LinearModel(weights: .zeros(shape: model.weights.shape), bias: 0)
}
