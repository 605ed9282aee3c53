// Mutant: the gradient is added up over all paths to a value: right, and endless.
// Caught by: BackwardChecks.testFortyDoublings

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

  private func add(_ share: Double) {
    gradient += share
    for operand in operands { operand.value.add(share * operand.derivative) }
  }

  func backward() {
    for value in topologicalOrder { value.gradient = 0 }
    add(1)
  }
}
