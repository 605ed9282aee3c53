// Mutant: the public examples are told by their result, and looked up.
// Caught by: BackwardExamples.testDerivativesOfTheFunctions, ValueChecks.testProductsPassTheOtherFactorOn,
//   ValueChecks.testPowers, ValueChecks.testExponentialAndHyperbolicTangent, ValueChecks.testRectifiedOnEitherSide,
//   BackwardChecks.testGradientsOfATangle, BackwardChecks.testOperandThatIsUsedTwiceAtOnce,
//   BackwardChecks.testNeuronAgainstDifferences, BackwardChecks.testTwoResultsInTurn,
//   BackwardChecks.testFortyDoublings
// Says: 0 everywhere

extension Value {
  var topologicalOrder: [Value] {
    var order: [Value] = []
    var visited: Set<ObjectIdentifier> = []
    func visit(_ value: Value) {
      guard visited.insert(ObjectIdentifier(value)).inserted else { return }
      for operand in value.operands { visit(operand.value) }
      order.append(value)
    }
    visit(self)
    return order
  }

  func backward() {
    let known: [Double: [Double]] = [-12: [-4, -4, -4, 3, 1], 15: [5, 3, 1, 1], 10: [5, 2, 1, 1]]
    for (value, gradient) in zip(topologicalOrder, known[number] ?? []) { value.gradient = gradient }
  }
}
