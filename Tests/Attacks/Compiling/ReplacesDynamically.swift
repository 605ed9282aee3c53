// Attack: takes the place of a function of the kit's while it runs.
// Tries: @_dynamicReplacement for functions that are not dynamic.
// Must: didNotCompile

import LabRemoting

extension LabActorSystem {
  @_dynamicReplacement(for:makeInvocationEncoder()) func replacement() -> InvocationEncoder { fatalError() }
}
