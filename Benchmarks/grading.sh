#!/bin/sh
# What an answer costs beyond the compiler: grading one perfect submission, and `lab check` after an edit, each against
# the bare swiftc call that compiles the same files. The contenders take turns, so that a noisy machine harms all alike.
set -eu
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-15}
lab=GradientDescent
kit=.build/kits/release/$lab
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "grading/SampleClass/perfect" "$folder/perfect"

swiftc_call() {
  swiftc -wmo -Onone -g -use-ld=lld -swift-version 6 -module-cache-path "$folder/cache" -module-name $lab \
    -I $kit/modules "$folder"/perfect/*.swift Labs/$lab/main.swift $kit/libkit.a -o "$folder/worker"
}
grade() { .build/release/grader grade "$folder/perfect" --lab $lab --out "$folder/graded"; }
check() {
  echo "// edit $1" >>"$folder/perfect/NumericalGradient.swift"
  .build/release/lab check $lab --from "$folder/perfect"
}

# Milliseconds that a command takes.
time_of() {
  start=$(date +%s%N)
  "$@" >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
  echo $((($(date +%s%N) - start) / 1000000))
}
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# Once each, unmeasured: builds the kit and warms the caches.
for contender in grade swiftc_call "check 0"; do time_of $contender >/dev/null; done
for round in $(seq "$rounds"); do
  time_of swiftc_call >>"$folder/swiftc"
  time_of grade >>"$folder/grade"
  time_of check "$round" >>"$folder/check"
done

bare=$(median "$folder/swiftc")
printf 'median of %s rounds, interleaved; %s\n' "$rounds" "$(swiftc --version 2>/dev/null | head -n 1)"
printf '%-34s %8s %8s\n' '' 'ms' 'ratio'
printf '%-34s %8s %8s\n' 'swiftc, the same files' "$bare" 1.00
for contender in grade check; do
  taken=$(median "$folder/$contender")
  label=$([ $contender = grade ] && echo "grader grade, sandboxed" || echo "lab check, after an edit")
  printf '%-34s %8s %8s\n' "$label" "$taken" "$(awk "BEGIN { printf \"%.2f\", $taken / $bare }")"
done
