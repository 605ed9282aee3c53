/// What a training run achieved, epoch by epoch.
public struct TrainingHistory: Sendable, Hashable, Codable {
  /// One pass over the training samples.
  public struct Epoch: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public let number: Int
    /// The learning rate in it.
    public let learningRate: Double
    /// The mean training loss of its samples, each taken just before the step that learnt from it.
    public let loss: Double
    /// How the network did on the validation samples afterwards; nil when there are none.
    public let validation: Evaluation?
    /// How long it took, in seconds, without the validation.
    public let seconds: Double
    /// How many training samples it had.
    public let sampleCount: Int

    /// Creates the record of an epoch.
    public init(
      number: Int, learningRate: Double, loss: Double, validation: Evaluation?, seconds: Double, sampleCount: Int
    ) {
      self.number = number
      self.learningRate = learningRate
      self.loss = loss
      self.validation = validation
      self.seconds = seconds
      self.sampleCount = sampleCount
    }
  }

  /// The epochs, first to last.
  public internal(set) var epochs: [Epoch] = []

  /// Whether training ended before its last epoch, because the validation loss became no better.
  public internal(set) var stoppedEarly = false

  /// The epoch with the least validation loss; nil when there was no validation.
  public var best: Epoch? {
    epochs.filter { $0.validation != nil }.min { ($0.validation?.loss ?? 0) < ($1.validation?.loss ?? 0) }
  }
}

/// How a network does on some samples.
public struct Evaluation: Sendable, Hashable, Codable {
  /// The mean loss, without any penalty.
  public let loss: Double
  /// The share of samples whose class was predicted; nil when the targets aren't labels.
  public let accuracy: Double?

  /// Creates the result of an evaluation.
  public init(loss: Double, accuracy: Double?) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

extension TrainingHistory.Epoch: CustomStringConvertible {
  /// One line, as in `epoch 3  loss 0.2113  validation 0.2398  accuracy 92.97%  0.8 s, 71,000 samples/s`.
  public var description: String {
    var parts = ["epoch \(number)", "loss \(loss.rounded(to: 4))"]
    if let validation {
      parts.append("validation \(validation.loss.rounded(to: 4))")
      if let accuracy = validation.accuracy { parts.append("accuracy \((100 * accuracy).rounded(to: 2))%") }
    }
    let speed = seconds > 0 ? Int((Double(sampleCount) / seconds).rounded()) : 0
    parts.append("\(seconds.rounded(to: 1)) s, \(speed) samples/s")
    return parts.joined(separator: "  ")
  }
}

extension Double {
  /// The number with as many digits after the point, zeros too; `nan` and `inf` stay.
  func rounded(to digits: Int) -> String {
    guard isFinite, magnitude < 1e12 else { return "\(self)" }
    let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let scaled = Int64((magnitude * power).rounded())
    let text = String(repeating: "0", count: digits) + "\(scaled)"
    let whole = Int64(text.dropLast(digits)) ?? 0
    let sign = self < 0 && scaled > 0 ? "-" : ""
    return sign + "\(whole)" + (digits > 0 ? "." + text.suffix(digits) : "")
  }
}
