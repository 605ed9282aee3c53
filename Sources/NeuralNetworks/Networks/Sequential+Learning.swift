import Tensors

extension Sequential {
  /// Takes one step of training: the loss of a minibatch, its gradient, and a step against it.
  ///
  /// - Parameters:
  ///   - batch: The samples to learn from.
  ///   - loss: What to make less.
  ///   - regularizer: What large weights cost.
  ///   - optimizer: How to step.
  /// - Returns: The loss before the step, with the penalty.
  @discardableResult
  @specialized(where Scalar == Float, Rule == SGD<Float>)
  @specialized(where Scalar == Float, Rule == Adam<Float>)
  public mutating func update<Rule: Optimizer<Scalar>>(
    _ batch: Minibatch<Scalar>, loss: Loss, regularizer: Regularizer = .none, by optimizer: inout Rule
  ) -> Scalar {
    let value = differentiate(batch, loss: loss, regularizer: regularizer)
    step(by: &optimizer)
    return value
  }

  /// Finds the loss of a minibatch and its gradient along each parameter, as in training.
  ///
  /// - Parameters:
  ///   - batch: The samples to learn from.
  ///   - loss: What to make less.
  ///   - regularizer: What large weights cost.
  /// - Returns: The loss, with the penalty; the gradients are in ``gradients``.
  @discardableResult
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func differentiate(
    _ batch: Minibatch<Scalar>, loss: Loss, regularizer: Regularizer = .none
  ) -> Scalar {
    require(!stages.isEmpty, "A network without layers can't learn.")
    require(batch.count > 0, "A network can't learn from an empty minibatch.")
    for index in stages.indices {
      stages[index].forward(index == 0 ? batch.features : stages[index - 1].output)
    }
    let last = stages.count - 1
    var gradient = stages[last].takeOutputGradient()
    gradient.copyScalars(of: stages[last].output)
    let value = loss.replaceByGradient(&gradient, batch.targets)
    stages[last].outputGradient = gradient
    for index in stages.indices.reversed() {
      if index == 0 {
        var nobody: Tensor<Scalar>?
        stages[index].backward(batch.features, into: &nobody)
      } else {
        var inputGradient: Tensor<Scalar>? = stages[index - 1].takeOutputGradient()
        stages[index].backward(stages[index - 1].output, into: &inputGradient)
        stages[index - 1].outputGradient = inputGradient
      }
    }
    return regularizer == .none ? value : value + addPenalty(regularizer)
  }

  /// Adds a penalty's gradient to the loss's, and returns the penalty.
  private mutating func addPenalty(_ regularizer: Regularizer) -> Scalar {
    var penalty: Scalar = 0
    for index in stages.indices {
      stages[index].layer.forEachParameter { _, parameter in
        guard parameter.isRegularized else { return }
        penalty += regularizer(parameter.value)
        regularizer.addGradient(at: parameter.value, to: &parameter.gradient)
      }
    }
    return penalty
  }

  /// Moves each parameter against the gradient that ``differentiate(_:loss:regularizer:)`` found.
  @specialized(where Scalar == Float, Rule == SGD<Float>)
  @specialized(where Scalar == Float, Rule == Adam<Float>)
  public mutating func step<Rule: Optimizer<Scalar>>(by optimizer: inout Rule) {
    optimizer.beginStep()
    var parameterIndex = 0
    for index in stages.indices {
      stages[index].layer.forEachParameter { _, parameter in
        optimizer.update(&parameter.value, along: parameter.gradient, index: parameterIndex)
        parameterIndex += 1
      }
    }
  }
}
