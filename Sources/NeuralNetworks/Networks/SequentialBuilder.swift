import Tensors

/// Collects the layers that are listed in braces, first to last; `if` and `for` work too.
@resultBuilder
public enum SequentialBuilder<Scalar: TensorScalar> {
  /// One layer.
  public static func buildExpression<L: Layer<Scalar>>(_ layer: L) -> [any Layer<Scalar>] { [layer] }

  /// Layers one after the other.
  public static func buildBlock(_ layers: [any Layer<Scalar>]...) -> [any Layer<Scalar>] { layers.flatMap { $0 } }

  /// Layers of a `for` loop.
  public static func buildArray(_ layers: [[any Layer<Scalar>]]) -> [any Layer<Scalar>] { layers.flatMap { $0 } }

  /// Layers of an `if` without `else`.
  public static func buildOptional(_ layers: [any Layer<Scalar>]?) -> [any Layer<Scalar>] { layers ?? [] }

  /// Layers of an `if`.
  public static func buildEither(first layers: [any Layer<Scalar>]) -> [any Layer<Scalar>] { layers }

  /// Layers of an `else`.
  public static func buildEither(second layers: [any Layer<Scalar>]) -> [any Layer<Scalar>] { layers }
}
