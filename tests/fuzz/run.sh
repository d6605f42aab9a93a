#!/usr/bin/env bash
# Builds the fuzzers with clang's libFuzzer and lets each search for so many minutes, two at a time. New inputs that reach
# new code are merged, smallest first, into tests/fuzz/corpus/<fuzzer>/; a finding is left in build/fuzz/findings/.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
minutes=${1:-10}
build=build/fuzz
fuzzers=(fuzz_pdf fuzz_xref fuzz_filters fuzz_byte_range fuzz_cms fuzz_tsp fuzz_verdict
         fuzz_trusted_list fuzz_pkcs11_uri fuzz_wire fuzz_bounce fuzz_http)

command -v clang++ >/dev/null || { echo "The fuzzers need clang and its libFuzzer: apt-get install clang libclang-rt-14-dev" >&2; exit 1; }
prefix=$(compgen -G "/usr/lib/*/cmake/Qca-qt6/Qca-qt6Config.cmake" >/dev/null || cmake/build_qca.sh)
launcher=(); command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
[ -f $build/build.ninja ] || cmake --preset fuzz "${launcher[@]}" ${prefix:+-DCMAKE_PREFIX_PATH=$prefix}
cmake --build $build --target "${fuzzers[@]}" fuzz_seeds

mkdir -p $build/findings
$build/fuzz/fuzz_seeds $build/seeds
one() {
  local name=$1
  mkdir -p "$build/found/$name" "$build/seeds/$name" "tests/fuzz/corpus/$name"
  local words=()
  case $name in
    fuzz_pdf|fuzz_xref|fuzz_byte_range|fuzz_verdict) words=(-dict=tests/fuzz/dict/pdf.dict) ;;
    fuzz_trusted_list) words=(-dict=tests/fuzz/dict/xml.dict) ;;
    fuzz_http) words=(-dict=tests/fuzz/dict/http.dict) ;;
  esac
  # Certificates that were read are kept: after each new one libFuzzer would look for leaks, which takes ten times as long as
  # the reading. There, leaks are looked for at the end, and by each test run with sanitizers.
  case $name in fuzz_cms|fuzz_tsp|fuzz_verdict|fuzz_trusted_list) words+=(-detect_leaks=0) ;; esac
  UBSAN_OPTIONS=print_stacktrace=1 "$build/fuzz/$name" "${words[@]}" -max_total_time=$((minutes * 60)) -timeout=10 -rss_limit_mb=2048 -max_len=16384 \
    -artifact_prefix="$build/findings/$name-" "$build/found/$name" "tests/fuzz/corpus/$name" "$build/seeds/$name" \
    > "$build/findings/$name.log" 2>&1 || { echo "$name: a finding, see $build/findings/"; tail -40 "$build/findings/$name.log"; return 1; }
  echo "$name: $(grep -o 'Done [0-9]* runs in [0-9]* second' "$build/findings/$name.log"), no finding"
  # Kept: what still reaches something new when inputs are cut to 4 KB.
  "$build/fuzz/$name" -merge=1 -max_len=4096 "tests/fuzz/corpus/$name" "$build/found/$name" "$build/seeds/$name" > /dev/null 2>&1 || true
}
export -f one; export minutes build
printf '%s\n' "${fuzzers[@]}" | xargs -P "${JOBS:-2}" -I{} bash -c 'one {}'
