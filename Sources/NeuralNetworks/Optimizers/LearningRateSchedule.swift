import Tensors

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the learning rate changes as training goes on.
///
/// ```swift
/// let schedule = LearningRateSchedule.warmUp(over: 5, then: .cosine(from: 0.1, to: 0.001, over: 95))
/// for epoch in 0..<100 {
///   optimizer.learningRate = schedule(epoch)
///   …
/// }
/// ```
///
/// Time is counted from 0, in epochs or in steps, whichever the caller counts.
public indirect enum LearningRateSchedule: Sendable, Hashable {
  /// The same rate all the time.
  case constant(Double)
  /// The rate is multiplied by a factor each time that a period is over.
  case step(from: Double, factor: Double, every: Int)
  /// Half a cosine wave from one rate down to another, which then stays.
  ///
  /// By Ilya Loshchilov and Frank Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, without restarts.
  case cosine(from: Double, to: Double, over: Int)
  /// The rate grows evenly from nearly 0 to the first rate of the schedule that follows; its time counts from there.
  ///
  /// By Priya Goyal and others, "Accurate, large minibatch SGD: training ImageNet in 1 hour", 2017.
  case warmUp(over: Int, then: LearningRateSchedule)

  /// The learning rate at a time.
  ///
  /// - Parameter time: The epoch or the step, from 0.
  /// - Returns: How far to step then.
  public func callAsFunction(_ time: Int) -> Double {
    require(time >= 0, "The time of a learning rate schedule counts from 0, not from \(time).")
    switch self {
    case .constant(let rate):
      return rate
    case .step(let rate, let factor, let period):
      require(period > 0, "The period of a step schedule is above 0, not \(period).")
      return (0..<time / period).reduce(rate) { rate, _ in rate * factor }
    case .cosine(let first, let last, let duration):
      require(duration > 0, "The duration of a cosine schedule is above 0, not \(duration).")
      let progress = Double(min(time, duration)) / Double(duration)
      return last + (first - last) * (1 + cos(.pi * progress)) / 2
    case .warmUp(let duration, let schedule):
      require(duration >= 0, "The duration of a warm-up is at least 0, not \(duration).")
      if time >= duration { return schedule(time - duration) }
      return schedule(0) * Double(time + 1) / Double(duration + 1)
    }
  }
}
