import LabContracts
import LabRemoting

// Serves the lab's functions to the checks. There is nothing to do in this file.
LabRemoting::serve {
  LabContracts::TensorsAndAutogradLab(
    grids: LabContracts::GridAnswers(
      scalarCount: scalarCount(of:),
      position: position(of:in:),
      index: index(at:in:),
      broadcastShape: broadcastShape(of:and:),
      combined: combined(_:_:by:),
      sum: sum(of:alongAxis:),
      transposed: transposed(_:),
      product: product(of:and:)),
    tensors: LabContracts::TensorAnswers(
      meanSquaredDifference: meanSquaredDifference(between:and:),
      rowShares: rowShares(of:),
      squaredDistances: squaredDistances(from:to:),
      classSums: classSums(of:labels:classCount:)),
    values: LabContracts::ValueAnswers(
      input: { Value($0) },
      sum: { $0 + $1 },
      product: { $0 * $1 },
      power: { pow($0, $1) },
      exponential: { exp($0) },
      hyperbolicTangent: { tanh($0) },
      rectified: { relu($0) },
      number: { $0.number },
      gradient: { $0.gradient },
      topologicalOrder: { $0.topologicalOrder },
      backward: { $0.backward() }),
    actorSystem: $0)
}
