/// What the doctor found about one thing that a lab needs.
package struct Finding: Sendable, Equatable {
  /// How it is.
  package enum State: Sendable, Equatable {
    /// It is fine.
    case fine
    /// It is missing, and nothing works without it.
    case wrong
    /// It is missing, and students don't need it.
    case optional
  }

  /// What was looked at, such as `Swift`.
  package var subject: String
  /// How it is.
  package var state: State
  /// What was found, in a few words.
  package var words: String
  /// The command that mends it, or what else to do.
  package var remedy: String?

  /// Creates a finding.
  package init(_ subject: String, _ state: State, _ words: String, remedy: String? = nil) {
    (self.subject, self.state, self.words, self.remedy) = (subject, state, words, remedy)
  }
}
