// One step of each optimizer, for one type of scalar.

KERNEL void NAME(update_sgd)(
    ptrdiff_t count, SCALAR learning_rate, SCALAR momentum, bool nesterov, SCALAR decay, const SCALAR *gradient,
    SCALAR *velocity, SCALAR *parameters) {
  if (!velocity) {
    EACH_INDEPENDENTLY
    for (ptrdiff_t index = 0; index < count; index++) {
      parameters[index] -= learning_rate * (gradient[index] + decay * parameters[index]);
    }
    return;
  }
  // The step is own · gradient + momentum-weighted velocity: Nesterov's looks one step ahead along the velocity.
  const SCALAR gradient_weight = nesterov ? 1 : 0;
  const SCALAR velocity_weight = nesterov ? momentum : 1;
  EACH_INDEPENDENTLY
  for (ptrdiff_t index = 0; index < count; index++) {
    const SCALAR slope = gradient[index] + decay * parameters[index];
    const SCALAR speed = momentum * velocity[index] + slope;
    velocity[index] = speed;
    parameters[index] -= learning_rate * (gradient_weight * slope + velocity_weight * speed);
  }
}

KERNEL void NAME(update_rmsprop)(
    ptrdiff_t count, SCALAR learning_rate, SCALAR smoothing, SCALAR epsilon, SCALAR decay, const SCALAR *gradient,
    SCALAR *mean_square, SCALAR *parameters) {
  EACH_INDEPENDENTLY
  for (ptrdiff_t index = 0; index < count; index++) {
    const SCALAR slope = gradient[index] + decay * parameters[index];
    const SCALAR square = smoothing * mean_square[index] + (1 - smoothing) * slope * slope;
    mean_square[index] = square;
    parameters[index] -= learning_rate * slope / (__builtin_elementwise_sqrt(square) + epsilon);
  }
}

KERNEL void NAME(update_adam)(
    ptrdiff_t count, SCALAR learning_rate, SCALAR beta1, SCALAR beta2, SCALAR epsilon, SCALAR correction1,
    SCALAR correction2, SCALAR decay, const SCALAR *gradient, SCALAR *mean, SCALAR *mean_square, SCALAR *parameters) {
  const SCALAR rate = learning_rate / correction1;
  const SCALAR square_factor = 1 / correction2;
  EACH_INDEPENDENTLY
  for (ptrdiff_t index = 0; index < count; index++) {
    const SCALAR slope = gradient[index] + decay * parameters[index];
    const SCALAR average = beta1 * mean[index] + (1 - beta1) * slope;
    const SCALAR square = beta2 * mean_square[index] + (1 - beta2) * slope * slope;
    mean[index] = average;
    mean_square[index] = square;
    parameters[index] -= rate * average / (__builtin_elementwise_sqrt(square * square_factor) + epsilon);
  }
}
