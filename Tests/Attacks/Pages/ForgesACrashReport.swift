// Attack: has the feedback name a place in the grader's own files.
// Tries: a backtrace of its own making, with elements and escape sequences in its names, then a crash.
// Must: trapped

func attack() -> Bool {
  let report = """
    Fatal error: <script>alert(1)</script>
    *** Signal 4: Backtracing from 0x1... done ***
    *** Program crashed: Illegal instruction at 0x1 ***
    Thread 0 crashed:
    0 0x01 \u{1b}[2J<img src=x>() + 1 in worker at /submission/../../grading/GradientDescent/rubric.yml:1:1

    """
  say(report)
  fatalError("after the forgery")
}
