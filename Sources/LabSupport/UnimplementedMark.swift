/// How the trusted side recognises that a stub was reached.
public enum UnimplementedMark {
  /// The exit status of a worker that reached a stub.
  public static let exitStatus: Int32 = 86
  /// What the last line on the standard error stream starts with; the file and the function follow.
  public static let prefix = "gradus: not implemented: "
}
