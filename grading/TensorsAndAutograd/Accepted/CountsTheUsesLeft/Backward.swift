// Accepted: there is no recursion: a value’s turn comes when none of its uses is left.

extension Value {
  var topologicalOrder: [Value] {
    var uses: [ObjectIdentifier: Int] = [:]
    var waiting = [self]
    while let value = waiting.popLast() {
      for operand in value.operands.map(\.value) {
        if uses[ObjectIdentifier(operand)] == nil { waiting.append(operand) }
        uses[ObjectIdentifier(operand), default: 0] += 1
      }
    }
    var order: [Value] = []
    var ready = [self]
    while let value = ready.popLast() {
      order.append(value)
      for operand in value.operands.map(\.value) {
        uses[ObjectIdentifier(operand), default: 0] -= 1
        if uses[ObjectIdentifier(operand)] == 0 { ready.append(operand) }
      }
    }
    return order.reversed()
  }

  func backward() {
    var gradients = [ObjectIdentifier(self): 1.0]
    for value in topologicalOrder.reversed() {
      value.gradient = gradients[ObjectIdentifier(value)] ?? 0
      for operand in value.operands {
        gradients[ObjectIdentifier(operand.value), default: 0] += value.gradient * operand.derivative
      }
    }
  }
}
