// Attack: has time stand still for whoever measures it in its process.
// Tries: to take the place of clock_gettime, gettimeofday and time, then an endless loop.
// Must: timedOut

@c(clock_gettime) func standStill(_ clock: Int32, _ moment: UnsafeMutablePointer<timespec>?) -> Int32 {
  moment?.pointee = timespec(tv_sec: 1, tv_nsec: 0)
  return 0
}

@c(time) func alwaysOne(_ moment: UnsafeMutablePointer<Int>?) -> Int { 1 }

func attack() -> Bool {
  while true {}
}
