// Attack: has the compiler build a type of exponential size.
// Tries: a function that returns a pair of its argument's type, composed thirty times.
// Must: didNotCompile

func pair<T>(_ value: T) -> (T, T) { (value, value) }

let level10 = pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(1))))))))))
let level20 = pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(level10))))))))))
let level30 = pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(level20))))))))))
