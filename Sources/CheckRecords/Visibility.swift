/// Who may see what a check says.
public enum Visibility: String, Codable, Sendable, CaseIterable {
  /// Always; a failing message shows the expected value.
  case `public`
  /// Outcome, message and hint, once the lab is due.
  case afterDue = "after-due"
  /// Outcome and points only.
  case hidden
}
