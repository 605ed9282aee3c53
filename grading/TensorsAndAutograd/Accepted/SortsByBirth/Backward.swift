extension Value {
  var topologicalOrder: [Value] {
    var found: [Int: Value] = [:]
    var waiting = [self]
    while let value = waiting.popLast() {
      guard found[value.birth] == nil else { continue }
      found[value.birth] = value
      waiting += value.operands.map(\.value)
    }
    return found.values.sorted { $0.birth < $1.birth }
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
