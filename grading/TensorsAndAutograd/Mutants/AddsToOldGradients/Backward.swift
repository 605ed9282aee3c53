// Mutant: the walk begins with what the last one left.
// Caught by: BackwardChecks.testSecondBackwardStartsAfresh, BackwardChecks.testTwoResultsInTurn

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
    let order = topologicalOrder
    gradient = 1
    for value in order.reversed() {
      for operand in value.operands { operand.value.gradient += value.gradient * operand.derivative }
    }
  }
}
