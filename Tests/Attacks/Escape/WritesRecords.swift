// Attack: writes the records that checks leave, so that they say "passed".
// Tries: every place below the folder for temporary files that looks like the grader's, and its own folder's neighbours.
// Must: failed

func attack() -> Bool {
  let folders = names(in: "/tmp").map { "/tmp/\($0)" } + names(in: "/").map { "/\($0)" } + ["/worker/.."]
  let record = #"{"id":"MomentumExamples.testThreeStepsDownAParabola","outcome":"passed"}"#
  return folders.contains { folder in
    ["records/records.jsonl", "slot-0/records/records.jsonl", "slot-1/records/records.jsonl"].contains {
      plant(record, at: "\(folder)/\($0)", flags: O_APPEND)
    }
  }
}
