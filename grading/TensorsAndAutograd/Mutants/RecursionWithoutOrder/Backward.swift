// Mutant: each value hands its gradient on as soon as it gets something, and again later.
// Caught by: BackwardExamples.testSharedSum, BackwardChecks.testGradientsOfATangle,
//   BackwardChecks.testOperandThatIsUsedTwiceAtOnce, BackwardChecks.testFortyDoublings

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

  private func handOn() {
    for operand in operands {
      operand.value.gradient += gradient * operand.derivative
      operand.value.handOn()
    }
  }

  func backward() {
    for value in topologicalOrder { value.gradient = 0 }
    gradient = 1
    handOn()
  }
}
