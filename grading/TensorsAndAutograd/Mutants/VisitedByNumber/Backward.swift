// Mutant: two values with the same number are taken for one.
// Caught by: BackwardChecks.testOrderOfATangle, BackwardChecks.testGradientsOfATangle

extension Value {
  var topologicalOrder: [Value] {
    var order: [Value] = []
    var visited: Set<Double> = []
    func visit(_ value: Value) {
      guard visited.insert(value.number).inserted else { return }
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
