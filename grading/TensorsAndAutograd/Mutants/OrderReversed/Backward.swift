// Mutant: the result comes first; the way back walks from there and is right.
// Caught by: BackwardExamples.testOrderOfASharedSum

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
    return order.reversed()
  }

  func backward() {
    let order = topologicalOrder
    for value in order { value.gradient = 0 }
    gradient = 1
    for value in order {
      for operand in value.operands { operand.value.gradient += value.gradient * operand.derivative }
    }
  }
}
