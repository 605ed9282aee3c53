/// A small rubric that is right, to be made wrong line by line.
enum SampleRubric {
  static let yaml = """
    lab: Sums
    title: "Lab 1 · Sums"
    points: 30
    files: [Sum.swift, Mean.swift]
    imports: [Tensors]
    limits: { seconds: 2, memory: 512 MiB }
    seed: 7
    checks:
      - id: SumChecks.testEmpty
        title: "An empty sum is 0"
        points: 10
        visibility: public
      - id: SumChecks.testMany
        title: "Many numbers"
        points: 15
        visibility: after-due
        after: [SumChecks.testEmpty]
        hint: "Add them."
      - id: MeanChecks.testMean
        title: "The mean"
        points: 5
        visibility: hidden
        after: [SumChecks.testMany]

    """
}
