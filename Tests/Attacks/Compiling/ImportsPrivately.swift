// Attack: reaches what the lab's contract keeps to itself.
// Tries: @testable and @_spi imports, and names that are private there.
// Must: passed or didNotCompile

@_spi(Checks) @testable import LabContracts
@testable import LabRemoting

let forged = LabRemoting.Frame(kind: .ready, call: 0)
