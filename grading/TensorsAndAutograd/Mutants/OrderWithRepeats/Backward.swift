// Mutant: nobody remembers where the walk has been.
// Caught by: BackwardExamples.testOrderOfASharedSum, BackwardChecks.testGradientsOfATangle,
//   BackwardChecks.testOperandThatIsUsedTwiceAtOnce, BackwardChecks.testFortyDoublings
// Says: twice what was expected

extension Value {
  var topologicalOrder: [Value] {
    var order: [Value] = []
    func visit(_ value: Value) {
      for operand in value.operands { visit(operand.value) }
      order.append(value)
    }
    visit(self)
    return order
  }

  func backward() {
    let order = topologicalOrder
    for value in order { value.gradient = 0 }
    gradient = 1
    for value in order.reversed() {
      for operand in value.operands { operand.value.gradient += value.gradient * operand.derivative }
    }
  }
}
