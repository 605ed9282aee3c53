import LabSupport

extension Value {
  /// This value and everything that it was computed from, in topological order: each value **once**, and **after** all of
  /// its operands. So this value is the last. Several orders may be right.
  ///
  /// Two values with equal numbers are still two values: tell them apart by identity (`===`, `ObjectIdentifier(value)`).
  var topologicalOrder: [Value] {
    // TODO: Task 6a.
    // BEGIN SOLUTION
    var order: [Value] = []
    var visited: Set<ObjectIdentifier> = []
    func visit(_ value: Value) {
      guard visited.insert(ObjectIdentifier(value)).inserted else { return }
      for operand in value.operands { visit(operand.value) }
      order.append(value)
    }
    visit(self)
    return order
    // END SOLUTION
  }

  /// Sets the gradient of every value that this one was computed from to ∂self/∂value, and its own to 1.
  ///
  /// The chain rule, with a sum over all uses of a value: ∂self/∂value = Σ ∂self/∂use · ∂use/∂value. A value can only hand on
  /// its gradient when all of its uses have added to it.
  ///
  /// It starts afresh: what the gradients of these values were before doesn't matter, so a second call gives the same
  /// gradients. Values that had no part in this one are left alone.
  func backward() {
    // TODO: Task 6b.
    // BEGIN SOLUTION
    let order = topologicalOrder
    for value in order { value.gradient = 0 }
    gradient = 1
    for value in order.reversed() {
      for operand in value.operands { operand.value.gradient += value.gradient * operand.derivative }
    }
    // END SOLUTION
  }
}
