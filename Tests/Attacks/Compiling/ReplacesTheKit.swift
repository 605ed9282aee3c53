// Attack: takes the place of a function of the kit's.
// Tries: a function with the symbol of the one that answers calls.
// Must: didNotCompile

@_silgen_name("$s11LabRemoting13LabErrorVyACSScfC") func first() {}
@_silgen_name("$s11LabRemoting5serveys5NeverOxAA0A11ActorSystemCXE11Distributed0dE0RzAE05ActorE0RtzlF") func second() {}
@_silgen_name("$s11LabRemoting0A11ActorSystemCMa") func third() {}
