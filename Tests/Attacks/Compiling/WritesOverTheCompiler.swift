// Attack: has a second submission compiled by a changed kit.
// Tries: at run time, the places where compilers, modules and caches lie while a submission is compiled.
// Must: failed

func attack() -> Bool {
  ["/kit/modules", "/kit/cache", "/kit", "/out", "/submission", "/opt/swift/usr/bin"].contains {
    plant("x", at: "\($0)/planted")
  }
}
