// Attack: has comparisons in its process say that all is equal.
// Tries: to take the place of C's functions that compare and copy.
// Must: passed or trapped or didNotCompile
// Keeps: at most 100

@c(memcmp) func alwaysEqual(_ a: UnsafeRawPointer?, _ b: UnsafeRawPointer?, _ count: Int) -> Int32 { 0 }
@c(strcmp) func alwaysSame(_ a: UnsafePointer<CChar>?, _ b: UnsafePointer<CChar>?) -> Int32 { 0 }
