/// A submission's worker, and the files that it was compiled from.
package struct CompiledSubmission: Sendable {
  /// The files, as they were taken in.
  var staged: [StagedFile]
  /// What became of each.
  var files: [Compilation.FileResult]
  /// How long compiling took, in seconds; 0 when it was done for an earlier submission.
  var seconds: Double
  /// Where the worker lies.
  let workspace: Workspace

  /// Removes the worker.
  package func remove() {
    workspace.remove()
  }
}
