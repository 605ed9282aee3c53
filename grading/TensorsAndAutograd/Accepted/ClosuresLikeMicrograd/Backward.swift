extension Value {
  var topologicalOrder: [Value] {
    var order: [Value] = []
    var visited: Set<ObjectIdentifier> = []
    func build(_ value: Value) {
      if visited.contains(ObjectIdentifier(value)) { return }
      visited.insert(ObjectIdentifier(value))
      value.operands.forEach(build)
      order.append(value)
    }
    build(self)
    return order
  }

  func backward() {
    let order = topologicalOrder
    order.forEach { $0.gradient = 0 }
    gradient = 1
    order.reversed().forEach { $0.handOn($0) }
  }
}
