#!/bin/sh
# What a student waits for: from the save of a file to the verdict in watch mode, and `lab check` from its start to its
# end, each against the bare swiftc call that compiles the same files. The contenders take turns.
set -eu
cd "$(dirname "$0")/.."
. Benchmarks/rounds.sh
rounds=${ROUNDS:-15}
lab=GradientDescent
kit=.build/kits/release/$lab
folder=$(mktemp -d)
watch=
trap '[ -z "$watch" ] || kill "$watch" 2>/dev/null || :; rm -rf "$folder"' EXIT
cp -r grading/SampleClass/perfect "$folder/files"
cp -r grading/SampleClass/perfect "$folder/watched"

check() {
  echo "// edit" >>"$folder/files/NumericalGradient.swift"
  .build/release/lab check $lab --from "$folder/files"
}
verdicts() { grep -c "from change to verdict" "$folder/pages" || :; }
saved() {
  before=$(verdicts)
  echo "// edit" >>"$folder/watched/NumericalGradient.swift"
  tries=0
  until [ "$(verdicts)" -gt "$before" ]; do
    tries=$((tries + 1))
    [ $tries -lt 6000 ] || { echo "There was no verdict within a minute." >&2; exit 1; }
    sleep 0.01
  done
}

# Once each, unmeasured: builds the kit and warms the caches.
check >/dev/null
swiftc_call "$folder/files"
: >"$folder/pages"
.build/release/lab check $lab --from "$folder/watched" --watch </dev/null >"$folder/pages" 2>&1 &
watch=$!
until [ "$(verdicts)" -gt 0 ]; do sleep 0.1; done
for _ in $(seq "$rounds"); do
  time_of swiftc_call "$folder/files" >>"$folder/swiftc"
  time_of check >>"$folder/check"
  time_of saved >>"$folder/saved"
done

table "$rounds" check "lab check, from start to end" saved "lab check --watch, from save to verdict"
