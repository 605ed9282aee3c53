// Mutant: only the result’s own operands get a gradient.
// Caught by: BackwardExamples.testLecturesGradient

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
    for value in order { value.gradient = 0 }
    gradient = 1
    for operand in operands { operand.value.gradient += operand.derivative }
  }
}
