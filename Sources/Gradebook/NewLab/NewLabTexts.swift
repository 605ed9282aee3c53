/// What stands in the files of a new lab: one function, the mean of some numbers, with all that a lab has around it.
struct NewLabTexts {
  let name: String
  /// `Labs` or `Assignments`.
  let group: String

  var manifestLines: String {
    """
        .labWorker("\(name)", path: "\(group)/\(name)", exclude: ["README.md", "Checks"]),
        .labWorker("\(name)Solution", path: "Solutions/\(name)"),
        .labChecks("\(name)PublicChecks", path: "\(group)/\(name)/Checks"),
        .labChecks("\(name)HiddenChecks", path: "grading/\(name)/Checks"),
    """
  }

  var contract: String {
    """
    import Distributed
    import LabRemoting

    /// The functions that the lab \(name) asks for, as the student wrote them.
    public struct \(name)Answers: Sendable {
      let mean: @Sendable ([Double]) -> Double

      /// Collects the student's functions; the lab's `main.swift` calls this.
      public init(mean: @escaping @Sendable ([Double]) -> Double) {
        self.mean = mean
      }
    }

    /// The lab \(name), as a check sees it: each function runs in the worker.
    public distributed actor \(name)Lab {
      /// Carries the calls over two pipes.
      public typealias ActorSystem = LabActorSystem

      private let answers: \(name)Answers

      /// The worker's main thread.
      nonisolated public var unownedExecutor: UnownedSerialExecutor { LabExecutor.shared.asUnownedSerialExecutor() }

      /// Creates the worker's end.
      public init(_ answers: \(name)Answers, actorSystem: LabActorSystem) {
        self.answers = answers
        self.actorSystem = actorSystem
      }

      /// Task 1: the mean of some numbers.
      public distributed func mean(of numbers: [Double]) -> Double {
        answers.mean(numbers)
      }
    }

    """
  }

  var main: String {
    """
    import LabContracts
    import LabRemoting

    // Serves the lab's functions to the checks. There is nothing to do in this file.
    LabRemoting::serve {
      LabContracts::\(name)Lab(LabContracts::\(name)Answers(mean: mean(of:)), actorSystem: $0)
    }

    """
  }

  var solution: String {
    """
    import LabSupport

    /// The mean of some numbers: their sum, divided by how many they are.
    ///
    /// - Parameter numbers: Any numbers; there may be none.
    /// - Returns: The mean, or 0 when there are no numbers.
    func mean(of numbers: [Double]) -> Double {
      // TODO: Task 1.
      // BEGIN SOLUTION
      guard !numbers.isEmpty else { return 0 }
      return numbers.reduce(0, +) / Double(numbers.count)
      // END SOLUTION
    }

    """
  }

  var publicChecks: String {
    """
    import CheckSupport
    import LabContracts

    final class MeanExamples: LabChecks<\(name)Lab> {
      func testThreeNumbers() async throws {
        let mean = try await lab.mean(of: [1, 2, 4.5])
        expectClose(
          mean, 2.5, "Task 1, the numbers 1, 2, 4.5: mean", sampleCount: 3,
          hint: "The sum is 7.5. What does your code divide it by?")
      }
    }

    """
  }

  var hiddenChecks: String {
    """
    import CheckSupport
    import LabContracts

    final class MeanChecks: LabChecks<\(name)Lab> {
      func testRandomNumbers() async throws {
        let numbers = (0..<7).map { _ in Double.random(in: 1...5, using: &random) }
        var sum = 0.0
        for number in numbers { sum += number }
        let mean = try await lab.mean(of: numbers)
        expectClose(
          mean, sum / 7, "Task 1, seven random numbers: mean", sampleCount: 7,
          hint: "Add seven numbers of your own by hand, the first and the last among them, and compare.")
      }

      func testNoNumbers() async throws {
        let mean = try await lab.mean(of: [])
        expectClose(mean, 0, "Task 1, no numbers: mean", hint: "In Swift, 0.0 / 0.0 is NaN. What does the comment ask for?")
      }
    }

    """
  }

  var rubric: String {
    """
    lab: \(name)
    title: "\(name) · The mean"
    points: 100
    files: [Mean.swift]
    imports: []
    limits: { seconds: 5, memory: 512 MiB }
    seed: 1
    checks:
      - id: MeanExamples.testThreeNumbers
        title: "Task 1 · The mean of three numbers"
        points: 40
        visibility: public
        hint: "How many numbers are there?"
      - id: MeanChecks.testRandomNumbers
        title: "Task 1 · The mean of random numbers"
        points: 40
        visibility: after-due
        after: [MeanExamples.testThreeNumbers]
        hint: "Is every number in your sum once?"
      - id: MeanChecks.testNoNumbers
        title: "Task 1 · The mean of no numbers"
        points: 20
        visibility: hidden
        after: [MeanExamples.testThreeNumbers]
        hint: "What is 0.0 / 0.0?"

    """
  }

  var handout: String {
    """
    # \(name)

    **When you are done** you can write a function that takes an array, and check it.

    **Time**: about 5 minutes.
    **You need**: functions and arrays in Swift.

    ## The theory on a page

    The **mean** of N numbers is their sum, divided by N:

        mean = (x₁ + x₂ + … + x_N) / N

    No numbers have no mean. So that the function has a value for every array, this lab takes 0 for it.

    ## Tasks

    ### Task 1: the mean · `Mean.swift`

    `mean(of:)` takes any number of numbers and returns their mean.

    *Example*: the mean of 3, 5 and 10 is 6.

    ## Check

        swift run lab check \(name)

    ## Further reading

    - [The Swift Programming Language: Collection types](https://docs.swift.org/swift-book/documentation/the-swift-programming-language/collectiontypes/):
      what arrays can do.

    """
  }
}
