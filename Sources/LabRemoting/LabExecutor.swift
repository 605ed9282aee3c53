#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a lab's functions on the worker's main thread.
///
/// Only the main thread has the alternate signal stack on which Swift's runtime can report an endless recursion. The
/// main actor won't do: where Dispatch serves it, the main thread has ended.
public final class LabExecutor: SerialExecutor, TaskExecutor, @unchecked Sendable {
  /// The worker's executor.
  public static let shared = LabExecutor()

  // Guarded by `lock`.
  private var jobs: [UnownedJob] = []
  private var isStopped = false
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  /// Takes a job that the main thread will run.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    change { jobs.append(job) }
  }

  /// Runs jobs on the calling thread until an operation has ended.
  package func run(_ operation: @escaping @Sendable () async -> Void) {
    change { isStopped = false }
    Task(executorPreference: self) {
      await operation()
      self.change { self.isStopped = true }
    }
    while let job = nextJob() {
      job.runSynchronously(isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
    }
  }

  private func change(_ body: () -> Void) {
    pthread_mutex_lock(lock)
    body()
    pthread_cond_signal(changed)
    pthread_mutex_unlock(lock)
  }

  /// The next job; `nil` when the operation has ended.
  private func nextJob() -> UnownedJob? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while jobs.isEmpty && !isStopped { pthread_cond_wait(changed, lock) }
    return jobs.isEmpty ? nil : jobs.removeFirst()
  }
}
