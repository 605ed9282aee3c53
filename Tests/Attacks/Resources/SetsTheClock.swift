// Attack: turns back the clock, so that its time is never up.
// Tries: settimeofday, clock_settime and adjtimex.
// Must: failed

func attack() -> Bool {
  var past = timeval(tv_sec: 1, tv_usec: 0)
  var moment = timespec(tv_sec: 1, tv_nsec: 0)
  let sets = settimeofday(&past, nil) == 0 || clock_settime(CLOCK_REALTIME, &moment) == 0
  var change = [Int](repeating: 0, count: 32)
  change[0] = 0x2000
  return sets || change.withUnsafeMutableBytes { systemCall(159, Int(bitPattern: $0.baseAddress), 0, 0, 0, 0) } >= 0
}
