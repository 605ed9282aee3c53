// Attack: takes the processor from everyone else by its priority.
// Tries: nice, setpriority, and the schedulers that come before all others.
// Must: failed

func attack() -> Bool {
  var parameter = sched_param()
  parameter.sched_priority = 50
  let schedulers = [SCHED_FIFO, SCHED_RR].contains { sched_setscheduler(0, Int32($0), &parameter) == 0 }
  return schedulers || setpriority(__priority_which_t(0), 0, -20) == 0 || nice(-20) >= -20 && errno == 0
}
