#!/bin/sh
# What a student waits for: from the save of a file to the verdict in watch mode, and `lab check` from its start to its
# end, each against the bare swiftc call that compiles the same files. The contenders take turns.
set -eu
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-15}
lab=GradientDescent
kit=.build/kits/release/$lab
folder=$(mktemp -d)
watch=
trap '[ -z "$watch" ] || kill "$watch" 2>/dev/null || :; rm -rf "$folder"' EXIT
cp -r grading/SampleClass/perfect "$folder/files"
cp -r grading/SampleClass/perfect "$folder/watched"

swiftc_call() {
  swiftc -wmo -Onone -g -use-ld=lld -swift-version 6 -module-cache-path "$folder/cache" -module-name $lab \
    -I $kit/modules "$folder"/files/*.swift Labs/$lab/main.swift $kit/libkit.a -o "$folder/worker" >/dev/null 2>&1
}
check() {
  echo "// edit" >>"$folder/files/NumericalGradient.swift"
  .build/release/lab check $lab --from "$folder/files" >"$folder/log"
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

# Milliseconds that a command takes.
time_of() {
  start=$(date +%s%N)
  "$@" || { echo "this failed: $*" >&2; exit 1; }
  echo $((($(date +%s%N) - start) / 1000000))
}
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# Once each, unmeasured: builds the kit and warms the caches.
check
swiftc_call
: >"$folder/pages"
.build/release/lab check $lab --from "$folder/watched" --watch </dev/null >"$folder/pages" 2>&1 &
watch=$!
until [ "$(verdicts)" -gt 0 ]; do sleep 0.1; done
for _ in $(seq "$rounds"); do
  time_of swiftc_call >>"$folder/swiftc"
  time_of check >>"$folder/check"
  time_of saved >>"$folder/saved"
done

bare=$(median "$folder/swiftc")
printf 'median of %s rounds, interleaved; %s\n' "$rounds" "$(swiftc --version 2>/dev/null | head -n 1)"
printf '%-40s %8s %8s\n' '' 'ms' 'ratio'
printf '%-40s %8s %8s\n' 'swiftc, the same files' "$bare" 1.00
for contender in check saved; do
  taken=$(median "$folder/$contender")
  label=$([ $contender = check ] && echo "lab check, from start to end" || echo "lab check --watch, from save to verdict")
  printf '%-40s %8s %8s\n' "$label" "$taken" "$(awk "BEGIN { printf \"%.2f\", $taken / $bare }")"
done
