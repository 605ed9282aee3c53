// Mutant: an input has an empty order, as if it weren’t a graph.
// Caught by: BackwardChecks.testOrderOfASingleInputAndOfAPart

extension Value {
  var topologicalOrder: [Value] {
    guard !operands.isEmpty else { return [] }
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
    for value in order { value.gradient = 0 }
    gradient = 1
    for value in order.reversed() {
      for operand in value.operands { operand.value.gradient += value.gradient * operand.derivative }
    }
  }
}
