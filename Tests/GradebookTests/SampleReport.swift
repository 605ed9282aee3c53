import Foundation
import Grading

/// A report as the grader makes one, to be changed.
func sampleReport() throws -> SubmissionReport {
  let json = """
    {"lab": "Sums", "student": "ada", "submission": "ab12cd34ef56ab12", "score": 10, "maxScore": 30,
     "status": "graded", "sandbox": "bubblewrap", "limits": {}, "seed": 7, "notes": [],
     "files": [{"name": "Sum.swift", "state": "compiled", "diagnostics": ""}],
     "checks": [{"id": "SumChecks.testEmpty", "title": "An empty sum is 0", "points": 10, "earned": 0,
       "outcome": "failed", "visibility": "public", "message": "It is 3.", "hint": "Try [].",
       "location": "Sum.swift:2, in sum(of:)", "seconds": 0.25, "output": "epoch 1"}],
     "seconds": {"stage": 0.001, "compile": 0.3, "check": 0.1}}
    """
  return try JSONDecoder().decode(SubmissionReport.self, from: Data(json.utf8))
}
